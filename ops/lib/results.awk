# Reads a test run in the TRX format. Prints every failed test with its message and, as last line,
# the counts: passed failed skipped. Usage: awk -v project=NAME -f results.awk NAME.trx
BEGIN { RS = "<" }

/^UnitTestResult / { test = attribute("testName"); outcome = attribute("outcome") }
/^Message>/ && outcome == "Failed" { print "FAILED " test; print indented(substr($0, length("Message>") + 1)) }

# The end of a test host that crashed or hung. What xunit repeats about single tests stands above.
/^RunInfo / { error = attribute("outcome") == "Error" }
/^Text>/ && error && !/\[xUnit\.net/ {
    print "FAILED " project
    print beginning(indented(substr($0, length("Text>") + 1)), 8)
    failed++
}

/^Counters / {
    passed += attribute("passed")
    failed += attribute("failed") + attribute("error") + attribute("timeout") + attribute("aborted")
    skipped += attribute("total") - attribute("executed")
}

END { print passed + 0, failed + 0, skipped + 0 }

function attribute(name,    value) {
    if (!match($0, "[ \n]" name "=\"[^\"]*\"")) return ""
    value = substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4)
    return decoded(value)
}

function indented(text) {
    text = decoded(text)
    gsub(/\r/, "", text)
    gsub(/\n/, "\n    ", text)
    return "    " text
}

function beginning(text, lines,    line, count, kept, i) {
    count = split(text, line, "\n")
    kept = line[1]
    for (i = 2; i <= count && i <= lines; i++) kept = kept "\n" line[i]
    return kept
}

function decoded(text) {
    gsub(/&#x[dD];/, "", text)
    gsub(/&#x[aA];/, "\n", text)
    gsub(/&lt;/, "<", text)
    gsub(/&gt;/, ">", text)
    gsub(/&quot;/, "\"", text)
    gsub(/&apos;|&#39;/, "'", text)
    gsub(/&amp;/, "\\&", text)
    return text
}
