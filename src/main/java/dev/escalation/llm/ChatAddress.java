package dev.escalation.llm;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * Where a language model answers: the part before {@code /chat/completions}, such as {@code http://localhost:11434/v1}.
 *
 * @param base an absolute address without query; encrypted unless it is of this machine
 */
public record ChatAddress(URI base) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final String PATH = "/chat/completions";

    /**
     * @throws ChatException of reason {@code SETTINGS} if it is no address, or what is sent could be read on its way
     */
    public static ChatAddress of(String text) throws ChatException {
        URI uri = parsed(text.strip());
        boolean here = uri.getHost() != null && THIS_MACHINE.contains(uri.getHost());
        boolean encrypted = "https".equals(uri.getScheme());
        if (uri.getHost() == null || !(encrypted || "http".equals(uri.getScheme()))) {
            throw wrong("'" + text + "' is not a web address. Write one such as http://localhost:11434/v1.");
        }
        if (!encrypted && !here) {
            throw wrong("'" + text + "' is not encrypted, so that the key could be read on its way. Write https.");
        }
        if (uri.getUserInfo() != null || uri.getQuery() != null || uri.getFragment() != null) {
            throw wrong("an address has no user, no question mark and no #. The key has a field of its own.");
        }
        return new ChatAddress(uri);
    }

    private static URI parsed(String text) throws ChatException {
        String shortened = text.endsWith(PATH) ? text.substring(0, text.length() - PATH.length()) : text;
        try {
            return new URI(shortened.endsWith("/") ? shortened.substring(0, shortened.length() - 1) : shortened);
        } catch (URISyntaxException e) {
            throw wrong("'" + text + "' cannot be read at character " + (e.getIndex() + 1) + ".");
        }
    }

    private static ChatException wrong(String message) {
        return new ChatException(ChatException.Reason.SETTINGS, message);
    }

    URI completions() {
        return URI.create(base + PATH);
    }

    /** Whether what is sent stays on this machine. */
    public boolean isThisMachine() {
        return THIS_MACHINE.contains(base.getHost());
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
