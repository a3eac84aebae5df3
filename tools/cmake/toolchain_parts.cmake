# Where the parts that are not ours stand: in the folder that tools/toolchain brings, unless the
# environment (or -D) names another. So `cmake --preset native` works by itself, in an editor too.

set(KOERS_INCLUDE "$ENV{KOERS_INCLUDE}" CACHE PATH "folder of fmt/, nlohmann/ and doctest/")
set(KOERS_IMGUI_DIR "$ENV{KOERS_IMGUI_DIR}" CACHE PATH "Dear ImGui's source, 1.92 or newer")

set(KOERS_FONTS "$ENV{KOERS_FONTS}" CACHE PATH "folder of Inter-Regular.otf and Inter-SemiBold.otf")

if(NOT KOERS_INCLUDE OR NOT KOERS_IMGUI_DIR OR NOT KOERS_FONTS)
  execute_process(COMMAND "${CMAKE_SOURCE_DIR}/tools/toolchain" --quick OUTPUT_VARIABLE folder
                  OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
endif()
if(NOT KOERS_FONTS)
  set(KOERS_FONTS "${folder}/fonts")
endif()
# Not cached: when the toolchain's revision changes, the next configuration follows it.
if(NOT KOERS_INCLUDE)
  set(KOERS_INCLUDE "${folder}/include")
endif()
if(NOT KOERS_IMGUI_DIR)
  set(KOERS_IMGUI_DIR "${folder}/imgui")
endif()
