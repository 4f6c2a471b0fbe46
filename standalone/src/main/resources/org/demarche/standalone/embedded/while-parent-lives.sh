# Runs a command that ends when standard input does: the other end is held by the parent, and the kernel closes it
# however the parent dies. The signals that a terminal sends to the whole group are left to the parent, which stops
# the command in its turn; Java keeps an ignored signal ignored.
trap '' INT HUP
exec 3<&0
(
  cat <&3 >/dev/null
  kill -TERM $$ 2>/dev/null || exit 0
  seconds=0
  while [ "$seconds" -lt 20 ] && kill -0 $$ 2>/dev/null; do
    sleep 1
    seconds=$((seconds + 1))
  done
  kill -KILL $$ 2>/dev/null
) &
exec 3<&-
exec "$@" </dev/null
