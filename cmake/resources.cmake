# Where shipped files (scorecards, samples, schemas) are looked for: beside the installed program, else in this tree.
include(GNUInstallDirs)
set(EARMARK_RESOURCE_DIR "${CMAKE_CURRENT_SOURCE_DIR}/resources")
set(EARMARK_INSTALLED_RESOURCE_DIR "${CMAKE_INSTALL_FULL_DATADIR}/earmark")
