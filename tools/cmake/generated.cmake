# Code made from assets: the words of each language as typed keys, the icons by name, the plans and
# the templates that the command line begins with. The tools leave a file alone when nothing in it
# changes, so that a changed text does not compile everything again; hence the stamps.

set(generated "${CMAKE_BINARY_DIR}/generated")

# generate(room tool "inputs" headers-folder outputs...): `tool` makes the outputs for a room.
function(generate room tool inputs)
  if(NOT TARGET koers_${room} OR NOT EXISTS "${CMAKE_SOURCE_DIR}/tools/${tool}.py")
    return()
  endif()
  set(folder "${generated}/${tool}")
  list(TRANSFORM ARGN PREPEND "${folder}/" OUTPUT_VARIABLE outputs)
  file(GLOB dependencies CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/${inputs}"
       "${CMAKE_SOURCE_DIR}/${inputs}/*")
  list(FILTER dependencies EXCLUDE REGEX "/text$")
  add_custom_command(
    OUTPUT "${folder}/stamp" BYPRODUCTS ${outputs}
    COMMAND "${KOERS_PYTHON}" "${CMAKE_SOURCE_DIR}/tools/${tool}.py"
            "${CMAKE_SOURCE_DIR}/${inputs}" "${folder}"
    COMMAND "${CMAKE_COMMAND}" -E touch "${folder}/stamp"
    DEPENDS ${dependencies} "${CMAKE_SOURCE_DIR}/tools/${tool}.py"
            "${CMAKE_SOURCE_DIR}/tools/embed.py"
    COMMENT "${tool} from ${inputs}" VERBATIM)
  add_custom_target(koers_${tool} DEPENDS "${folder}/stamp")
  list(FILTER outputs INCLUDE REGEX "[.]cpp$")
  set_source_files_properties(${outputs} PROPERTIES GENERATED ON)
  target_sources(koers_${room} PRIVATE ${outputs})
  target_include_directories(koers_${room} PUBLIC "${folder}")
  add_dependencies(koers_${room} koers_${tool})
endfunction()

generate(text words assets/text text/words.h words.cpp)
generate(ui icons assets/icons.txt ui/icons.h)
generate(cli examples assets/demo cli/examples.h examples.cpp)
generate(cli templates assets/templates cli/templates.h templates.cpp)
