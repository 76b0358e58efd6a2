# Runs the database server and ends it when nobody uses it any more. Without it a server would outlive a program
# that was killed with -9 and could not stop it.
# $1 server program, $2 cluster folder, $3 folder of leases (one file for each process that uses the server),
# then the server's options. Standard input is a pipe held by the program that started this one.
is_alive() {
  if [ -d "/proc/$1" ]; then ! grep -q '^State:.*Z' "/proc/$1/status" 2>/dev/null; else ps -p "$1" >/dev/null 2>&1; fi
}
server=$1; cluster=$2; leases=$3; shift 3
exec 3<&0
"$server" -D "$cluster" "$@" </dev/null 3<&- &
pid=$!
(
  read -r _ <&3
  in_use=yes
  while [ "$in_use" = yes ]; do
    in_use=no
    for lease in "$leases"/*; do
      if is_alive "$(basename "$lease")"; then in_use=yes; fi
    done
    [ "$in_use" = no ] || sleep 1
  done
  [ "$(head -n 1 "$cluster/postmaster.pid" 2>/dev/null)" = "$pid" ] && kill -INT "$pid"
) &
watcher=$!
exec 3<&-
wait "$pid"
code=$?
kill "$watcher" 2>/dev/null
exit "$code"
