# What is built of the rooms: the command line, one test program per room, the fuzzers, the benches.

# Programs that read files of the repository do so in wasm too, under Node.
function(may_read_files target)
  target_compile_definitions(${target} PRIVATE KOERS_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
                             KOERS_FONTS="${KOERS_FONTS}")
  if(EMSCRIPTEN)
    target_link_options(${target} PRIVATE -sENVIRONMENT=node -sNODERAWFS=1 -sALLOW_MEMORY_GROWTH=1
                        -sSTACK_SIZE=1MB -sEXIT_RUNTIME=1 -sASSERTIONS=1)
    # A plain program for Node: package.json makes every .js a module.
    set_target_properties(${target} PROPERTIES SUFFIX .cjs)
  endif()
endfunction()

function(link_rooms target)
  if(target STREQUAL koers_web)
    target_link_libraries(${target} PRIVATE koers_words_apart_built_in)
  elseif(TARGET koers_words_built_in)
    target_link_libraries(${target} PRIVATE koers_words_built_in)
  endif()
  foreach(room IN LISTS ARGN)
    if(TARGET koers_${room})
      get_target_property(foreign koers_${room} KOERS_FOREIGN)
      target_link_libraries(${target} PRIVATE koers_${room} ${foreign})
    endif()
  endforeach()
endfunction()

# Dear ImGui calls back into the room that uses it: the hooks that report each item stand in `ui`.
if(TARGET imgui AND TARGET koers_ui)
  target_link_libraries(imgui INTERFACE $<LINK_ONLY:koers_ui>)
endif()

if(NOT EMSCRIPTEN AND EXISTS "${CMAKE_SOURCE_DIR}/src/cli/main.cpp")
  add_executable(koers "${CMAKE_SOURCE_DIR}/src/cli/main.cpp")
  target_link_libraries(koers PRIVATE koers_options)
  link_rooms(koers cli)
  if(KOERS_SANITIZE)
    # The tests run the one that stops at the first wrong step. It also serves as build/native/koers
    # until `make build` puts the fast one there.
    set_target_properties(koers PROPERTIES OUTPUT_NAME koers_checked)
    add_custom_command(TARGET koers POST_BUILD COMMAND "${CMAKE_COMMAND}" -E copy
                       "$<TARGET_FILE:koers>" "${CMAKE_BINARY_DIR}/koers" VERBATIM)
  endif()
endif()

if(KOERS_TESTS)
  add_library(koers_test_main OBJECT "${CMAKE_SOURCE_DIR}/tests/main.cpp")
  target_link_libraries(koers_test_main PRIVATE koers_options doctest)
  foreach(room IN LISTS rooms ITEMS house)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/${room}/*.cpp")
    if(sources)
      add_executable(test_${room} ${sources} $<TARGET_OBJECTS:koers_test_main>)
      target_include_directories(test_${room} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
      target_link_libraries(test_${room} PRIVATE koers_options doctest)
      if(KOERS_IN_LUMPS)
        # What is tested is optimised, the tests are not: they are half of what there is to compile.
        # What nearly all of them begin with is read once.
        target_compile_options(test_${room} PRIVATE -O0)
        target_precompile_headers(test_${room} PRIVATE <doctest/doctest.h> <algorithm>)
        if(room MATCHES "^(app|ui)$")
          target_precompile_headers(test_${room} PRIVATE <shared/desk.h>)
        endif()
      endif()
      link_rooms(test_${room} ${room})
      if(room MATCHES "^(budget|review)$")  # their cases are plan files
        link_rooms(test_${room} format)
      endif()
      may_read_files(test_${room})
    endif()
  endforeach()
endif()

if(KOERS_FUZZ)
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/fuzz/*.cpp")
  add_custom_target(fuzzers)
  foreach(source IN LISTS sources)
    get_filename_component(name "${source}" NAME_WE)
    add_executable(fuzz_${name} "${source}")
    target_include_directories(fuzz_${name} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
    target_link_libraries(fuzz_${name} PRIVATE koers_options)
    link_rooms(fuzz_${name} format edit)
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
    add_dependencies(fuzzers fuzz_${name})
  endforeach()
endif()

if(KOERS_BENCH)
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/bench/*.cpp")
  list(REMOVE_ITEM sources "${CMAKE_SOURCE_DIR}/tests/bench/page.cpp")  # see page.cmake
  if(sources)
    add_executable(bench ${sources})
    target_include_directories(bench PRIVATE "${CMAKE_SOURCE_DIR}/tests")
    target_link_libraries(bench PRIVATE koers_options fmt)
    link_rooms(bench ${rooms})
    may_read_files(bench)
  endif()
endif()
