# Reads a test run in the TRX format. Prints every failed test with its message and, as last line,
# the counts: passed failed skipped.
BEGIN { RS = "<" }

/^UnitTestResult / { test = attribute("testName"); outcome = attribute("outcome") }
/^Message>/ && outcome == "Failed" { print "FAILED " test; print indented(substr($0, length("Message>") + 1)) }

# Words of the runner itself, such as the crash of a test host; what xunit repeats about single tests is above.
/^RunInfo / { error = attribute("outcome") == "Error" }
/^Text>/ && error && !/\[xUnit.net/ { print "FAILED RUN"; print indented(substr($0, length("Text>") + 1)) }

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
