package dev.escalation.app.wording;

import dev.escalation.explain.sentence.Claim;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds claims in what a language model says; it may put words or a fence around the JSON. */
final class ClaimsReader {
    /** More would be somebody's try to keep the program busy. */
    private static final int MOST = 40;

    private ClaimsReader() {}

    /** @return empty if there are none */
    static List<Claim> read(String content) {
        int from = content.indexOf('{');
        int to = content.lastIndexOf('}');
        if (from < 0 || to < from) {
            return List.of();
        }
        List<Claim> claims = new ArrayList<>();
        try {
            for (JsonNode claim : JsonMapper.shared()
                    .readTree(content.substring(from, to + 1))
                    .path("claims")) {
                if (claim.path("fact").isString() && claim.path("text").isString() && claims.size() < MOST) {
                    claims.add(new Claim(
                            claim.path("fact").asString(), claim.path("text").asString()));
                }
            }
        } catch (JacksonException _) {
            return List.of();
        }
        return claims;
    }
}
