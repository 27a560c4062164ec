package dev.escalation.serve;

import dev.escalation.serve.problem.Code;
import dev.escalation.serve.problem.RefusedException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a client sends and accepts. */
final class MediaTypes {
    private MediaTypes() {}

    /** @throws RefusedException if the body is said to be something else than plain JSON in UTF-8 */
    static void checkSent(@Nullable String contentType, @Nullable String contentEncoding) {
        String[] parts = (contentType == null ? "" : contentType)
                .toLowerCase(Locale.ROOT)
                .split(";", -1);
        boolean json = parts[0].strip().equals(Route.JSON);
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].replaceAll("[\\s\"]", "");
            json &= parameter.isEmpty() || parameter.equals("charset=utf-8");
        }
        if (!json) {
            throw new RefusedException(
                    Code.MEDIA_TYPE_UNKNOWN, "Send JSON in UTF-8, with the header Content-Type: application/json.");
        }
        if (contentEncoding != null && !contentEncoding.equalsIgnoreCase("identity")) {
            throw new RefusedException(
                    Code.MEDIA_TYPE_UNKNOWN, "Compressed bodies are not read. Send it without Content-Encoding.");
        }
    }

    /** @throws RefusedException if the client takes no such media type */
    static void checkAccepted(@Nullable String accept, String given) {
        if (accept == null || accept.isBlank()) {
            return;
        }
        String group = given.substring(0, given.indexOf('/')) + "/*";
        for (String range : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = range.split(";", -1);
            String name = parts[0].strip();
            if ((name.equals("*/*") || name.equals(group) || name.equals(given)) && !isRefused(parts)) {
                return;
            }
        }
        throw new RefusedException(Code.NOT_ACCEPTABLE, "Answers of this path are " + given + ". Accept it, or */*.");
    }

    private static boolean isRefused(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].replace(" ", "").matches("q=0(\\.0*)?")) {
                return true;
            }
        }
        return false;
    }
}
