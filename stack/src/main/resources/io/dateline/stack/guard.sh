# Runs a server and outlives its parent for just long enough to stop it.
#
#   sh -c "$(cat guard.sh)" guard PIDFILE SIGNAL SECONDS COMMAND...
#
# Standard input is a pipe that only the parent holds. When the parent closes it, or dies in whatever way, the kernel ends
# it: then the server gets SIGNAL, and after SECONDS without effect SIGKILL. When the server ends by itself, so does this,
# with the same status. No process is left in either case.
pidfile=$1 signal=$2 seconds=$3
shift 3

# Ctrl-C, and whoever ends a job or a service, reach every process of a group. When to stop is the parent's decision, in its
# own order; and a guard that died first would leave its server behind.
trap '' INT HUP QUIT
# Caught, not ignored: what is ignored stays so in the server, which is to end by it.
trap : TERM
if command -v setsid >/dev/null 2>&1; then
  set -- setsid "$@"
else
  # macOS has no setsid; its sh gives each job a process group of its own when told to control jobs.
  set -m
fi

exec 3<&0
"$@" </dev/null 3<&- &
server=$!
set +m
echo "$server" >"$pidfile"

# The watcher is to ignore it from its first moment on.
trap '' TERM
(
  while read -r _ <&3; do :; done
  kill -s "$signal" "$server" 2>/dev/null
  waited=0
  while [ "$waited" -lt "$seconds" ] && kill -0 "$server" 2>/dev/null; do
    sleep 1
    waited=$((waited + 1))
  done
  kill -s KILL "$server" 2>/dev/null
) 3<&3 >/dev/null 2>&1 &
watcher=$!
trap : TERM

# Some shells tell of the watcher's end, and the log is the server's.
exec 3<&- 2>/dev/null
wait "$server"
status=$?
# A caught signal ends the wait, not the server.
while kill -0 "$server" 2>/dev/null; do
  wait "$server"
  status=$?
done
kill -s KILL "$watcher" 2>/dev/null
# The next start may have written it anew already.
read -r recorded <"$pidfile" && [ "$recorded" = "$server" ] && rm -f "$pidfile"
exit "$status"
