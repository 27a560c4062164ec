package dev.escalation.serve.problem;

import java.util.List;

/** A request is not answered. Costs no stack trace: a client may cause thousands. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public RefusedException(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    public RefusedException(Code code, String detail) {
        this(Problem.of(code, detail));
    }

    public RefusedException(FieldError error) {
        this(Problem.invalid(List.of(error)));
    }

    public Problem problem() {
        return problem;
    }
}
