# SPDX-License-Identifier: GPL-3.0-or-later
# What `cmake --install` copies: bin, lib and share/melscope side by side, so that the folder can be moved; for those who
# build on core, its public headers.
install(TARGETS melscope_core
    LIBRARY DESTINATION lib
    FILE_SET HEADERS DESTINATION include/melscope COMPONENT headers)
if(TARGET melscope_learn)
    install(TARGETS melscope_learn LIBRARY DESTINATION lib)
endif()
if(TARGET melscope-cli)
    install(TARGETS melscope-cli RUNTIME DESTINATION bin)
endif()
if(EXISTS ${PROJECT_SOURCE_DIR}/resources/recipes)
    install(DIRECTORY resources/recipes DESTINATION share/melscope)  # pictures are inside the program
endif()
if(TARGET melscope)
    install(TARGETS melscope RUNTIME DESTINATION bin)
endif()
