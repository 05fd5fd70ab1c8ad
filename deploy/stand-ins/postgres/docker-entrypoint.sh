#!/bin/bash
# As the real image: makes the cluster once, runs /docker-entrypoint-initdb.d against a server that only listens on a socket, then serves.
set -eu
user=${POSTGRES_USER:-postgres}
database=${POSTGRES_DB:-$user}

if [ "$1" = postgres ] && [ ! -s "$PGDATA/PG_VERSION" ]; then
  : "${POSTGRES_PASSWORD:?give POSTGRES_PASSWORD}"
  initdb -D "$PGDATA" -U "$user" -E UTF8 --locale=C.UTF-8 --auth-local=trust --auth-host=scram-sha-256 --pwfile=<(echo "$POSTGRES_PASSWORD")
  echo "host all all all scram-sha-256" >>"$PGDATA/pg_hba.conf"
  pg_ctl -D "$PGDATA" -w start -o "-c listen_addresses= -c unix_socket_directories=/tmp"
  export PGHOST=/tmp PGUSER=$user
  [ "$database" = postgres ] || psql -v ON_ERROR_STOP=1 -d postgres -c "create database \"$database\""
  for file in /docker-entrypoint-initdb.d/*; do
    case $file in
      *.sh) . "$file" ;;
      *.sql) psql -v ON_ERROR_STOP=1 -d "$database" -f "$file" ;;
    esac
  done
  pg_ctl -D "$PGDATA" -m fast -w stop
  unset PGHOST PGUSER
fi
[ "$1" != postgres ] || set -- "$@" -c "listen_addresses=*" -c unix_socket_directories=/tmp
exec "$@"
