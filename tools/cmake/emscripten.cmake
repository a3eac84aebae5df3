# The smallest toolchain file that makes CMake compile with emcc. Our own, because the one that comes
# with Emscripten looks for programs by paths that a moved toolchain does not have.

set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR wasm32)
set(EMSCRIPTEN 1)

# CMake reads this file several times; the folder is looked for once. An Emscripten on the PATH is
# used when it is new enough (tools/toolchain asks the same), else the one that the toolchain brings.
if(NOT DEFINED ENV{KOERS_EMSCRIPTEN_BIN})
  set(version 0)
  find_program(emcc_on_path emcc NO_CACHE)
  if(emcc_on_path)
    execute_process(COMMAND "${emcc_on_path}" --version OUTPUT_VARIABLE said ERROR_QUIET)
    if(said MATCHES " ([0-9]+\\.[0-9]+\\.[0-9]+)")
      set(version ${CMAKE_MATCH_1})
    endif()
  endif()
  if(version VERSION_LESS 3.1.69)
    execute_process(COMMAND "${CMAKE_CURRENT_LIST_DIR}/../toolchain" --quick OUTPUT_VARIABLE folder
                    OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
    set(ENV{KOERS_EMSCRIPTEN_BIN} "${folder}/bin")
  else()
    get_filename_component(folder "${emcc_on_path}" DIRECTORY)
    set(ENV{KOERS_EMSCRIPTEN_BIN} "${folder}")
  endif()
endif()
set(CMAKE_C_COMPILER "$ENV{KOERS_EMSCRIPTEN_BIN}/emcc")
set(CMAKE_CXX_COMPILER "$ENV{KOERS_EMSCRIPTEN_BIN}/em++")
set(CMAKE_AR "$ENV{KOERS_EMSCRIPTEN_BIN}/emar" CACHE FILEPATH "")
set(CMAKE_RANLIB "$ENV{KOERS_EMSCRIPTEN_BIN}/emranlib" CACHE FILEPATH "")

# CMake need not find out what is known: it saves a dozen trial links.
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
set(CMAKE_C_COMPILER_WORKS 1)
set(CMAKE_CXX_COMPILER_WORKS 1)
