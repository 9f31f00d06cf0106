#!/bin/sh
set -eu
dotnet restore
dotnet build --no-restore -c Release
dotnet test --no-build -c Release
