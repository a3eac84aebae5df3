# The web page: all rooms, the browser half of the ports, and the WebGL 2 painter. There is no
# main(): the shell calls the functions marked EMSCRIPTEN_KEEPALIVE.

file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/web/*.cpp")
if(NOT sources OR NOT TARGET imgui OR KOERS_TESTS)
  return()
endif()
set(bench "${CMAKE_SOURCE_DIR}/tests/bench")
if(KOERS_BENCH)
  # The same page with the benches inside; page.cpp holds the page's main.cpp.
  list(REMOVE_ITEM sources "${CMAKE_SOURCE_DIR}/web/main.cpp")
  list(APPEND sources "${bench}/page.cpp" "${bench}/measures.cpp")
endif()
set(door "${CMAKE_BINARY_DIR}/doors/web")
file(MAKE_DIRECTORY "${door}")
file(CREATE_LINK "${CMAKE_SOURCE_DIR}/web" "${door}/web" SYMBOLIC)

add_executable(koers_web ${sources})
target_include_directories(koers_web PRIVATE "${door}")
target_link_libraries(koers_web PRIVATE koers_options imgui)
foreach(room IN LISTS rooms)
  if(NOT room STREQUAL cli)
    link_rooms(koers_web ${room})
  endif()
endforeach()
set_target_properties(koers_web PROPERTIES OUTPUT_NAME koers SUFFIX .js)

# DYNAMIC_EXECUTION=0: nothing needs eval, so the page's policy can forbid it. No file system, and
# the smaller allocator: both together save a quarter of the JavaScript.
target_link_options(koers_web PRIVATE
  -sMODULARIZE=1 -sEXPORT_ES6=1 -sEXPORT_NAME=koers -sENVIRONMENT=web,worker
  -sFILESYSTEM=0 -sMALLOC=emmalloc -sALLOW_MEMORY_GROWTH=1 -sSTACK_SIZE=512KB
  -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sDYNAMIC_EXECUTION=0
  -sEXPORTED_FUNCTIONS=_malloc,_free
  -sEXPORTED_RUNTIME_METHODS=HEAPU8,UTF8ToString,stringToUTF8,lengthBytesUTF8,GL)
set(library "${CMAKE_SOURCE_DIR}/web/library.js")
if(EXISTS "${library}")
  target_link_options(koers_web PRIVATE --js-library "${library}")
  set_property(TARGET koers_web APPEND PROPERTY LINK_DEPENDS "${library}")
endif()
if(KOERS_BENCH)
  target_include_directories(koers_web PRIVATE "${CMAKE_SOURCE_DIR}/tests")
  target_link_options(koers_web PRIVATE --pre-js "${bench}/expose.js")
  set_target_properties(koers_web PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/page")
  set_property(TARGET koers_web APPEND PROPERTY LINK_DEPENDS "${bench}/expose.js")
endif()
if(NOT CMAKE_CXX_FLAGS MATCHES NDEBUG)
  target_link_options(koers_web PRIVATE -sASSERTIONS=1 -sSTACK_OVERFLOW_CHECK=2)
endif()
