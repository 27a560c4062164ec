package dev.escalation.llm;

import dev.escalation.words.Said;
import dev.escalation.words.Sayable;
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
            throw wrong(Said.of("llm.address.none", text));
        }
        if (!encrypted && !here) {
            throw wrong(Said.of("llm.address.open", text));
        }
        if (uri.getUserInfo() != null || uri.getQuery() != null || uri.getFragment() != null) {
            throw wrong(Said.of("llm.address.parts"));
        }
        return new ChatAddress(uri);
    }

    private static URI parsed(String text) throws ChatException {
        String shortened = text.endsWith(PATH) ? text.substring(0, text.length() - PATH.length()) : text;
        try {
            return new URI(shortened.endsWith("/") ? shortened.substring(0, shortened.length() - 1) : shortened);
        } catch (URISyntaxException e) {
            throw wrong(Said.of("llm.address.character", text, Integer.toString((e.getIndex() + 1))));
        }
    }

    private static ChatException wrong(Sayable said) {
        return new ChatException(ChatException.Reason.SETTINGS, said);
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
