# SPDX-License-Identifier: GPL-3.0-or-later
# What `cmake --install` copies: programs, libraries, resources and, for those who build on core, its public headers.
install(TARGETS melscope_core
    LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
    FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/melscope COMPONENT headers)
if(TARGET melscope_learn)
    install(TARGETS melscope_learn LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR})
endif()
if(TARGET melscope-cli)
    install(TARGETS melscope-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()
if(EXISTS ${PROJECT_SOURCE_DIR}/resources)
    install(DIRECTORY resources/ DESTINATION ${CMAKE_INSTALL_DATADIR}/melscope)
endif()
