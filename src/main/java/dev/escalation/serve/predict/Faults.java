package dev.escalation.serve.predict;

import dev.escalation.serve.problem.FieldError;
import dev.escalation.serve.problem.Problem;
import dev.escalation.serve.problem.RefusedException;
import java.util.ArrayList;
import java.util.List;

/** The values of one ticket that cannot be used; the first few are told, all are counted. */
final class Faults {
    private static final int MOST = 50;

    private final List<FieldError> errors = new ArrayList<>();
    private int more;

    void add(String pointer, String value, String reason, String advice) {
        if (errors.size() < MOST) {
            errors.add(new FieldError(pointer, value, reason, advice));
        } else {
            more++;
        }
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    /** @throws RefusedException if there are any */
    void check() {
        if (errors.isEmpty()) {
            return;
        }
        if (more > 0) {
            errors.add(new FieldError("", "", more + " more values cannot be used", "Mend the ones above first."));
        }
        throw new RefusedException(Problem.invalid(errors));
    }

    /** A name as a part of a JSON pointer. */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
