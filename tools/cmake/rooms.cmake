# Makes the rooms of src/README.md: the table there is the rule, this only carries it out.
#
# Each room is a library `koers_<room>` with a door: an include folder of its own that holds one link
# to the room. A room sees the doors of the rooms that it may enter and no others, so that
# `#include "model/plan.h"` from `base` finds nothing. A room without files yet is passed over.

# plan_room(schedule ENTERS base model calendar FOREIGN fmt)
function(plan_room room)
  cmake_parse_arguments(PARSE_ARGV 1 plan "" "" "ENTERS;FOREIGN")
  set(folder "${CMAKE_SOURCE_DIR}/src/${room}")
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${folder}/*.cpp")
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS "${folder}/*.h")
  if(NOT sources AND NOT headers)
    return()
  endif()
  list(REMOVE_ITEM sources "${folder}/main.cpp")  # belongs to the program, see products.cmake
  set(door "${CMAKE_BINARY_DIR}/doors/${room}")
  file(MAKE_DIRECTORY "${door}")
  file(CREATE_LINK "${folder}" "${door}/${room}" SYMBOLIC)

  if(sources)
    add_library(koers_${room} STATIC EXCLUDE_FROM_ALL ${sources})  # built where it is linked
    set_target_properties(koers_${room} PROPERTIES UNITY_BUILD ${KOERS_IN_LUMPS}
                          UNITY_BUILD_BATCH_SIZE 8)
    if(KOERS_FUZZ)  # the fuzzers watch which ways a file takes through here
      target_compile_options(koers_${room} PRIVATE -fsanitize=fuzzer-no-link)
    endif()
    set(open PUBLIC)
    foreach(library IN LISTS plan_FOREIGN)  # stays behind the walls of the room
      target_link_libraries(koers_${room} PRIVATE ${library})
    endforeach()
  else()
    add_library(koers_${room} INTERFACE)
    set(open INTERFACE)
  endif()
  set_target_properties(koers_${room} PROPERTIES KOERS_FOREIGN "${plan_FOREIGN}")
  target_include_directories(koers_${room} ${open} "${door}")
  target_link_libraries(koers_${room} ${open} koers_options)
  foreach(entered IN LISTS plan_ENTERS)
    if(TARGET koers_${entered})
      target_link_libraries(koers_${room} ${open} koers_${entered})
    endif()
  endforeach()
endfunction()

# "a b", "all below" or "app and below" as a list of rooms; `lower` holds those of lower floors, and
# `floor_of_<room>` tells where each stands.
function(rooms_entered text lower result)
  string(REPLACE "`" "" text "${text}")
  string(REGEX REPLACE " *,? +(and )?| *, *" ";" words "${text}")
  set(entered "")
  if(text MATCHES "^all below")
    set(entered ${lower})
  elseif(text MATCHES "^([a-z]+) and below")
    set(entered ${CMAKE_MATCH_1})
    foreach(candidate IN LISTS lower)
      if(floor_of_${candidate} LESS floor_of_${CMAKE_MATCH_1})
        list(APPEND entered ${candidate})
      endif()
    endforeach()
  elseif(NOT text STREQUAL "-")
    set(entered ${words})
  endif()
  set(${result} ${entered} PARENT_SCOPE)
endfunction()

set(table "${CMAKE_SOURCE_DIR}/src/README.md")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${table}")
set(row_shape "^\\| *([0-9]+) *\\| *`([a-z_]+)` *\\|[^|]*\\| *([^|]*[^| ]) *\\| *([^|]*[^| ]) *\\|")
file(STRINGS "${table}" rows REGEX "${row_shape}")
set(rooms "")
foreach(row IN LISTS rows)
  string(REGEX MATCH "${row_shape}" _ "${row}")
  set(floor "${CMAKE_MATCH_1}")
  set(room "${CMAKE_MATCH_2}")
  set(may_enter "${CMAKE_MATCH_3}")
  string(REGEX MATCHALL "fmt|nlohmann|imgui" foreign "${CMAKE_MATCH_4}")
  list(TRANSFORM foreign REPLACE "nlohmann" "nlohmann_json")
  set(lower "")
  foreach(candidate IN LISTS rooms)
    if(floor_of_${candidate} LESS floor)
      list(APPEND lower ${candidate})
    endif()
  endforeach()
  rooms_entered("${may_enter}" "${lower}" enters)
  foreach(entered IN LISTS enters)
    if(NOT entered IN_LIST lower)
      message(FATAL_ERROR "src/README.md: '${room}' on floor ${floor} may not enter '${entered}': "
                          "only rooms on lower floors, in rows above it")
    endif()
  endforeach()
  set(floor_of_${room} ${floor})
  list(APPEND rooms ${room})
  plan_room(${room} ENTERS ${enters} FOREIGN ${foreign})
endforeach()
if(NOT rooms)
  message(FATAL_ERROR "src/README.md has no table of rooms, with rows such as "
                      "'| 1 | `model` | what it holds | base | - |'")
endif()

# A file is read letter by letter in here: at -Oz a plan of 5 MB takes three times as long.
if(CMAKE_CXX_FLAGS MATCHES "-Oz")
  set_source_files_properties("${CMAKE_SOURCE_DIR}/src/format/read_draft.cpp" PROPERTIES
                              COMPILE_OPTIONS -O3 SKIP_UNITY_BUILD_INCLUSION ON)
endif()
