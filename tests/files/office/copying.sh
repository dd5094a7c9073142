#!/bin/sh
# Writes down what it was given, and puts each file where it is wanted under its new name.
env > "$TMPDIR/../env"
printf '%s\n' "$@" > "$TMPDIR/../args"
cp "$TMPDIR/profile/user/registrymodifications.xcu" "$TMPDIR/../profile"
while [ $# -gt 0 ]; do
  case "$1" in
    --convert-to) to="$2"; shift 2 ;;
    --outdir) out="$2"; shift 2 ;;
    -*) shift ;;
    *) name="${1##*/}"; cp "$1" "$out/${name%.*}.$to"; shift ;;
  esac
done
