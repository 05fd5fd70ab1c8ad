#!/bin/sh
# Builds the stand-in images; see README.md.
set -eu
cd "$(dirname "$0")"
docker=${DOCKER:-docker}
target=$PWD/target
wanted=${*:-"kafka apicurio postgres temurin"}

if ! "$docker" image inspect dateline-stand-in/debian >/dev/null 2>&1; then
  debootstrap --variant=minbase bookworm "$target/debian"
  tar -C "$target/debian" -c . | "$docker" import - dateline-stand-in/debian
  rm -rf "$target/debian"
fi
"$docker" tag dateline-stand-in/debian alpine:3.17

mvn -q -B package
[ -d target/postgres/bin ] || tar -xJf target/postgres/postgres-linux-x86_64.txz -C target/postgres

build() {
  "$docker" build -q -t "$1" -f "$2/Dockerfile" "$3"
}

# A build context is a folder with everything in it: gathered files and the image's own.
context() {
  rm -rf "$target/context-$1"
  mkdir -p "$target/context-$1"
  cp -R "$1/." "$target/context-$1/"
}

for image in $wanted; do
  context "$image"
  case $image in
    kafka)
      build dateline-stand-in/java java java
      cp -R target/kafka "$target/context-kafka/libs"
      build apache/kafka:4.3.1 kafka "$target/context-kafka"
      ;;
    apicurio)
      build dateline-stand-in/java java java
      cp -R target/apicurio "$target/context-apicurio/registry"
      build apicurio/apicurio-registry:3.0.9 apicurio "$target/context-apicurio"
      ;;
    postgres)
      mkdir "$target/context-postgres/server"
      cp -R target/postgres/bin target/postgres/lib target/postgres/share "$target/context-postgres/server/"
      build postgres:18 postgres "$target/context-postgres"
      ;;
    temurin)
      home=${JAVA_25_HOME:-$(ls -d /usr/lib/jvm/*25* | head -n 1)}
      cp -RL "$home" "$target/context-temurin/jdk"
      build eclipse-temurin:25-jre temurin "$target/context-temurin"
      ;;
    *)
      echo "unknown image $image: give kafka, apicurio, postgres or temurin" >&2
      exit 2
      ;;
  esac
  rm -rf "$target/context-$image"
done
