#!/bin/sh
# Puts a half-filled filing where each file is wanted, whatever the file was.
made="$(dirname "$0")/../../scenarios/files/half-filled.docx"
while [ $# -gt 0 ]; do
  case "$1" in
    --convert-to) to="$2"; shift 2 ;;
    --outdir) out="$2"; shift 2 ;;
    -*) shift ;;
    *) name="${1##*/}"; cp "$made" "$out/${name%.*}.$to"; shift ;;
  esac
done
