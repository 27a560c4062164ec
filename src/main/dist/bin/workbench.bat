@echo off
rem Starts Escalation Workbench with a Java 25 or later that it looks for in JAVA_HOME, on the PATH and in the usual
rem places. WORKBENCH_OPTS holds further options for the JVM, such as -Xmx6g.
setlocal EnableExtensions DisableDelayedExpansion
set "NEEDED=25"
for %%I in ("%~dp0..") do set "WORKBENCH_HOME=%%~fI"
set "JAVA_FOUND="

if defined JAVA_HOME call :try_home "%JAVA_HOME%"
if not defined JAVA_FOUND for /f "delims=" %%J in ('where java 2^>nul') do call :try_program "%%~fJ"
for %%P in (
    "%ProgramFiles%\Eclipse Adoptium"
    "%ProgramFiles%\Java"
    "%ProgramFiles%\Microsoft"
    "%ProgramFiles%\Amazon Corretto"
    "%ProgramFiles%\Zulu"
    "%ProgramFiles%\BellSoft"
    "%LOCALAPPDATA%\Programs\Eclipse Adoptium"
    "%USERPROFILE%\.jdks"
) do if not defined JAVA_FOUND if exist "%%~P" for /d %%D in ("%%~P\*") do call :try_home "%%~fD"

if not defined JAVA_FOUND (
    echo workbench: Java %NEEDED% or later is needed and was not found. 1>&2
    echo Install one, for example from https://adoptium.net, or set JAVA_HOME to it. 1>&2
    exit /b 1
)

for %%J in ("%WORKBENCH_HOME%\lib\escalation-workbench-*.jar") do set "PROGRAM=%%~fJ"
set "CACHE=-XX:AOTMode=off"
if exist "%WORKBENCH_HOME%\lib\workbench.aot" set "CACHE=-XX:AOTCache=%WORKBENCH_HOME%\lib\workbench.aot"

"%JAVA_FOUND%" --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true -XX:MaxRAMPercentage=60 -XX:+UseParallelGC -Xlog:aot*=off "%CACHE%" "-Dworkbench.home=%WORKBENCH_HOME%" %WORKBENCH_OPTS% -cp "%PROGRAM%" dev.escalation.Launcher %*
exit /b %ERRORLEVEL%

:try_home
if defined JAVA_FOUND exit /b 0
if exist "%~1\bin\java.exe" call :try_program "%~1\bin\java.exe"
exit /b 0

:try_program
if defined JAVA_FOUND exit /b 0
set "VERSION="
for /f "tokens=3" %%V in ('""%~1" -version 2^>^&1 ^| findstr /c:" version ""') do set "VERSION=%%~V"
for /f "delims=.-+_ tokens=1" %%M in ("%VERSION%") do set "MAJOR=%%M"
if not defined VERSION exit /b 0
if %MAJOR% GEQ %NEEDED% set "JAVA_FOUND=%~1"
exit /b 0
