# The libraries that are not ours. None is in the repository.
#   fmt            small and exact formatting; what the page formats is compiled (FMT_COMPILE), so
#                  that it does not bring the printing of floats, of 16 kB
#   nlohmann_json  its SAX reader reports every token and needs no exceptions
#   doctest        a test framework that works without exceptions
#   imgui          Dear ImGui: the whole interface is drawn, in a few hundred kilobytes
# Each gets a door of its own, so that a room sees only those that its row of the table names.

function(open_library name folder header)
  if(NOT EXISTS "${KOERS_INCLUDE}/${folder}/${header}")
    message(FATAL_ERROR "${folder}/${header} is not in '${KOERS_INCLUDE}'. Unset KOERS_INCLUDE to "
                        "let tools/toolchain bring it, or name the folder that holds it.")
  endif()
  set(door "${CMAKE_BINARY_DIR}/doors/${name}")
  file(MAKE_DIRECTORY "${door}")
  file(CREATE_LINK "${KOERS_INCLUDE}/${folder}" "${door}/${folder}" SYMBOLIC)
  add_library(${name} INTERFACE)
  target_include_directories(${name} SYSTEM INTERFACE "${door}")
endfunction()

open_library(fmt fmt format.h)
target_compile_definitions(fmt INTERFACE FMT_HEADER_ONLY FMT_EXCEPTIONS=0 FMT_USE_LOCALE=0
                           FMT_STATIC_THOUSANDS_SEPARATOR=0)
open_library(nlohmann_json nlohmann json.hpp)
target_compile_definitions(nlohmann_json INTERFACE JSON_NOEXCEPTION JSON_NO_IO)
open_library(doctest doctest doctest.h)
# Without its signal handlers, so that a sanitizer's own report comes through.
target_compile_definitions(doctest INTERFACE DOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS
                           DOCTEST_CONFIG_NO_POSIX_SIGNALS)

if(NOT EXISTS "${KOERS_IMGUI_DIR}/imgui.h")
  # The last resort, for who has internet but no Debian: the same release from its origin, by the
  # commit, which nobody can move.
  include(FetchContent)
  FetchContent_Declare(imgui_source GIT_REPOSITORY https://github.com/ocornut/imgui.git
                       GIT_TAG 45acd5e0e82f4c954432533ae9985ff0e1aad6d5)  # v1.92.2b
  FetchContent_MakeAvailable(imgui_source)
  set(KOERS_IMGUI_DIR "${imgui_source_SOURCE_DIR}")
endif()
set(imgui_settings "${CMAKE_SOURCE_DIR}/src/ui/imgui_config.h")
if(EXISTS "${imgui_settings}")
  add_library(imgui STATIC "${KOERS_IMGUI_DIR}/imgui.cpp" "${KOERS_IMGUI_DIR}/imgui_draw.cpp"
              "${KOERS_IMGUI_DIR}/imgui_tables.cpp" "${KOERS_IMGUI_DIR}/imgui_widgets.cpp")
  target_include_directories(imgui SYSTEM PUBLIC "${KOERS_IMGUI_DIR}")
  target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="${imgui_settings}")
  target_compile_options(imgui PRIVATE -w -fno-exceptions -fno-rtti)
  if(KOERS_SANITIZE)  # its own arithmetic is its own matter; what we hand it is ours
    target_compile_options(imgui PRIVATE -fsanitize=address)
  endif()
endif()
