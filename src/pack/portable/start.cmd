@echo off
rem The words of the menu are in menu.js: a batch file is read in the code page of the system, so this one is plain ASCII.
chcp 65001 >nul
"%~dp0program\node.exe" "%~dp0program\dist\menu.js" %*
set result=%errorlevel%
rem without arguments it was opened by a double click: an error has to be read before the window closes
if "%~1"=="" if not "%result%"=="0" pause
exit /b %result%
