package dev.escalation.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Distinct strings numbered 0, 1, 2 … in the order of their first appearance. Grows; never forgets. */
public final class Dictionary {
    /** The code of a missing value. */
    public static final int MISSING = -1;

    private final Map<String, Integer> codes = new HashMap<>();
    private final List<String> levels = new ArrayList<>();

    /** The code of a level, given out now if it is new. */
    public int add(String level) {
        Integer code = codes.get(level);
        if (code != null) {
            return code;
        }
        codes.put(level, levels.size());
        levels.add(level);
        return levels.size() - 1;
    }

    /** The code of a level, or {@link #MISSING} if it was never added. */
    public int codeOf(String level) {
        return codes.getOrDefault(level, MISSING);
    }

    public String level(int code) {
        return levels.get(code);
    }

    public int size() {
        return levels.size();
    }

    /** A live, read-only view; index = code. */
    public List<String> levels() {
        return Collections.unmodifiableList(levels);
    }
}
