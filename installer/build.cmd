@echo off
rem Builds the installable image and the packages of this system in target\installer, out of target\dist, which Maven makes if it is
rem missing. With the word image it stops at the image. JAVA_HOME must be a JDK 25 or later; packages need the WiX toolset.
setlocal
cd /d "%~dp0.."
if not exist "%JAVA_HOME%\bin\jpackage.exe" (
    echo installer: set JAVA_HOME to a JDK 25. 1>&2
    exit /b 1
)
if not exist target\dist\lib\workbench.aot goto maven
if exist target\bom.xml goto build
:maven
call mvn -B -q package -DskipTests
if errorlevel 1 exit /b 1
:build
"%JAVA_HOME%\bin\java" -Djava.awt.headless=true "-Dinstaller.project=%CD%" installer\java\dev\escalation\installer\Build.java %*
