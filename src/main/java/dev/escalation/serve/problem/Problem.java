package dev.escalation.serve.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a request was not answered, as {@code application/problem+json}.
 *
 * @param detail what happened and what to do
 * @param headers that go with the answer, such as {@code Retry-After}
 * @param errors the values at fault, if it is about values
 */
public record Problem(Code code, String detail, Map<String, String> headers, List<FieldError> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        headers = Map.copyOf(headers);
        errors = List.copyOf(errors);
    }

    public static Problem of(Code code, String detail) {
        return new Problem(code, detail, Map.of(), List.of());
    }

    /** @param errors at least one */
    public static Problem invalid(List<FieldError> errors) {
        FieldError first = errors.getFirst();
        String more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more, see errors)";
        String place = first.pointer().isEmpty() ? "The body" : first.pointer();
        String detail = place + ": " + first.reason() + more + ". " + first.advice();
        return new Problem(Code.INVALID, detail, Map.of(), errors);
    }

    /** @param seconds after which another try makes sense */
    public static Problem retry(Code code, String detail, long seconds) {
        return new Problem(code, detail, Map.of("Retry-After", Long.toString(seconds)), List.of());
    }

    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", "/docs#" + code.id());
        json.put("title", code.title());
        json.put("status", code.status());
        json.put("code", code.id());
        json.put("detail", detail);
        if (!errors.isEmpty()) {
            json.put("errors", errors.stream().map(FieldError::json).toList());
        }
        return json;
    }
}
