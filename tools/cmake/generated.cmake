# Code made from assets: the words of each language as typed keys, the icons by name, the plans and
# the templates that the command line begins with. The tools leave a file alone when nothing in it
# changes, so that a changed text does not compile everything again; hence the stamps.

set(generated "${CMAKE_BINARY_DIR}/generated")

# generate(room tool "inputs" outputs... [APART sources...]): `tool` makes the outputs for a room.
# What stands apart is no part of the room: a program chooses among them.
function(generate room tool inputs)
  cmake_parse_arguments(PARSE_ARGV 3 made "" "" "APART")
  if(NOT TARGET koers_${room} OR NOT EXISTS "${CMAKE_SOURCE_DIR}/tools/${tool}.py")
    return()
  endif()
  set(folder "${generated}/${tool}")
  list(TRANSFORM made_UNPARSED_ARGUMENTS PREPEND "${folder}/" OUTPUT_VARIABLE outputs)
  list(TRANSFORM made_APART PREPEND "${folder}/" OUTPUT_VARIABLE apart)
  file(GLOB dependencies CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/${inputs}"
       "${CMAKE_SOURCE_DIR}/${inputs}/*")
  list(FILTER dependencies EXCLUDE REGEX "/text$")
  add_custom_command(
    OUTPUT "${folder}/stamp" BYPRODUCTS ${outputs} ${apart}
    COMMAND "${KOERS_PYTHON}" "${CMAKE_SOURCE_DIR}/tools/${tool}.py"
            "${CMAKE_SOURCE_DIR}/${inputs}" "${folder}"
    COMMAND "${CMAKE_COMMAND}" -E touch "${folder}/stamp"
    DEPENDS ${dependencies} "${CMAKE_SOURCE_DIR}/tools/${tool}.py"
            "${CMAKE_SOURCE_DIR}/tools/embed.py"
    COMMENT "${tool} from ${inputs}" VERBATIM)
  add_custom_target(koers_${tool} DEPENDS "${folder}/stamp")
  list(FILTER outputs INCLUDE REGEX "[.]cpp$")
  set_source_files_properties(${outputs} ${apart} PROPERTIES GENERATED ON)
  target_sources(koers_${room} PRIVATE ${outputs})
  target_include_directories(koers_${room} PUBLIC "${folder}")
  add_dependencies(koers_${room} koers_${tool})
endfunction()

generate(text words assets/text text/words.h APART words.cpp words_apart.cpp)
generate(ui icons assets/icons.txt ui/icons.h)
generate(cli examples assets/demo cli/examples.h examples.cpp)
generate(cli templates assets/templates cli/templates.h templates.cpp)

# The words themselves: all built in, or for the page brought in the language that it speaks.
foreach(words words words_apart)
  if(TARGET koers_text)
    add_library(koers_${words}_built_in OBJECT EXCLUDE_FROM_ALL "${generated}/words/${words}.cpp")
    target_link_libraries(koers_${words}_built_in PRIVATE koers_text)
    add_dependencies(koers_${words}_built_in koers_words)
  endif()
endforeach()
