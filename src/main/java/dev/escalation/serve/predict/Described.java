package dev.escalation.serve.predict;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A ticket as a request describes it, not cleaned yet.
 *
 * @param ticket cells by column
 * @param events cells by column; empty if the request says nothing of events
 * @param asOf in milliseconds since 1970
 * @param keepsGaps values that cannot be read count as missing instead of being refused
 */
record Described(
        Map<String, String> ticket,
        Optional<List<Map<String, String>>> events,
        Optional<Map<String, String>> customer,
        Optional<Map<String, String>> agent,
        OptionalLong asOf,
        boolean keepsGaps) {}
