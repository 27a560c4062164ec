package dev.escalation.serve.predict;

import dev.escalation.data.CleanData;
import dev.escalation.data.Instants;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.PassedMomentException;
import dev.escalation.live.RiskQueue;
import dev.escalation.serve.problem.Code;
import dev.escalation.serve.problem.FieldError;
import dev.escalation.serve.problem.Problem;
import dev.escalation.serve.problem.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers requests for risks from one model on one desk. Safe for many threads. */
public final class Predictor {
    private static final int WARM_UP_TICKETS = 200;
    private static final String TICKETS = "tickets";
    private static final String FEATURES = "features";
    private static final Set<String> BATCH = Set.of(TICKETS, TicketReader.AS_OF, TicketReader.BAD_VALUES);
    private static final Set<String> WITH_FEATURES = Set.of(FEATURES, "ticket_id", TicketReader.AS_OF);

    private final Served served;
    private final Limits limits;
    private final RequestJson json;
    private final TicketReader tickets;
    private final FeatureInput features;

    /** Scores a first ticket, to know the desk's features. */
    public Predictor(Served served, Limits limits) {
        this.served = served;
        this.limits = limits;
        this.json = new RequestJson(limits);
        this.tickets = new TicketReader(served.shape(), limits);
        RiskQueue first = served.scorer().score(new WarmUpTicket(served, limits).data(0), OptionalLong.empty());
        FeatureTable row =
                first.table().only(first.entries().getFirst().explanation().row());
        this.features = new FeatureInput(served.scorer().model(), served.usual(), row);
    }

    public Served served() {
        return served;
    }

    /** Names of the model's features, and whether each is a number. */
    public Map<String, Boolean> featureNames() {
        return features.names();
    }

    /** Bodies of requests to practise on, another for each number. */
    public IntFunction<byte[]> bodiesToPractise() {
        return new WarmUpTicket(served, limits)::body;
    }

    /** Scores some tickets: a model that takes over has its own memory to touch. */
    public void warmUp() {
        IntFunction<byte[]> bodies = bodiesToPractise();
        for (int i = 0; i < WARM_UP_TICKETS; i++) {
            Outcome _ = predict(bodies.apply(i));
        }
    }

    /**
     * What a request comes to.
     *
     * @param json the answer
     * @param scored tickets that have a risk
     */
    public record Outcome(Map<String, Object> json, int scored) {}

    /**
     * Scores the ticket or tickets of a request's body.
     *
     * @throws RefusedException if nothing of it can be scored
     */
    public Outcome predict(byte[] body) {
        JsonNode request = json.read(body);
        return request.has(TICKETS) ? batch(request) : new Outcome(one(request), 1);
    }

    private Outcome batch(JsonNode request) {
        JsonNode all = request.get(TICKETS);
        checkBatch(request, all);
        List<Map<String, Object>> answers = new ArrayList<>(all.size());
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            try {
                answers.add(one(withDefaults(request, all.get(i))));
            } catch (RefusedException e) {
                Problem problem = e.problem();
                List<FieldError> placed = below(problem, "/" + TICKETS + "/" + i);
                errors.addAll(placed);
                answers.add(refusal(all.get(i), i, Problem.invalid(placed)));
            }
        }
        int refused = (int)
                answers.stream().filter(answer -> answer.containsKey("error")).count();
        if (refused == answers.size()) {
            throw new RefusedException(Problem.invalid(errors.subList(0, Math.min(errors.size(), 100))));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("model_id", served.scorer().modelId());
        answer.put("scored", answers.size() - refused);
        answer.put("refused", refused);
        answer.put("predictions", answers);
        return new Outcome(answer, answers.size() - refused);
    }

    private void checkBatch(JsonNode request, JsonNode all) {
        Faults faults = new Faults();
        for (String name : request.propertyNames()) {
            if (!BATCH.contains(name)) {
                faults.add(
                        "/" + Faults.escaped(name),
                        "",
                        "beside tickets there is no such field",
                        "Put it into each ticket.");
            }
        }
        if (!all.isArray() || all.isEmpty() || all.size() > limits.tickets()) {
            String reason = all.isArray()
                    ? all.size() + " tickets are not from 1 to " + limits.tickets()
                    : "it must be an array";
            faults.add(
                    "/" + TICKETS,
                    CellReader.shown(all),
                    reason,
                    "Send an array of 1 to " + limits.tickets() + " tickets.");
        }
        OptionalLong _ = TicketReader.asOf(request.path(TicketReader.AS_OF), faults);
        boolean _ = TicketReader.keepsGaps(request.path(TicketReader.BAD_VALUES), faults);
        faults.check();
    }

    /** What is said once for all tickets counts for those that do not say it themselves. */
    private static JsonNode withDefaults(JsonNode request, JsonNode ticket) {
        if (ticket instanceof ObjectNode object) {
            for (String name : List.of(TicketReader.AS_OF, TicketReader.BAD_VALUES)) {
                boolean applies = name.equals(TicketReader.AS_OF) || !object.has(FEATURES);
                if (request.hasNonNull(name) && !object.has(name) && applies) {
                    object.set(name, request.get(name));
                }
            }
        }
        return ticket;
    }

    private static List<FieldError> below(Problem problem, String place) {
        if (problem.errors().isEmpty()) {
            return List.of(new FieldError(place, "", problem.detail(), ""));
        }
        return problem.errors().stream().map(error -> error.below(place)).toList();
    }

    private static Map<String, Object> refusal(JsonNode ticket, int index, Problem problem) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("ticket_id", CellReader.shown(ticket.path("ticket_id")));
        answer.put("index", index);
        answer.put("error", problem.json());
        return answer;
    }

    private Map<String, Object> one(JsonNode ticket) {
        return ticket.has(FEATURES) ? ofFeatures(ticket) : ofTicket(tickets.read(ticket));
    }

    private Map<String, Object> ofTicket(Described described) {
        CleanTicket clean = CleanTicket.of(described, served.shape());
        RiskQueue queue = score(clean.data(), described.asOf());
        if (queue.entries().isEmpty()) {
            throw notOpen(clean.data(), described.asOf());
        }
        Map<String, Object> answer =
                Answer.of(queue, queue.entries().getFirst(), served.scorer().modelId());
        Map<String, Object> cleaning = new LinkedHashMap<>();
        cleaning.put("repairs", clean.repairs());
        cleaning.put("personal_data_masked", clean.masked());
        answer.put("cleaning", cleaning);
        return answer;
    }

    private RiskQueue score(CleanData ticket, OptionalLong asOf) {
        try {
            return served.scorer().score(ticket, asOf);
        } catch (PassedMomentException e) {
            throw new RefusedException(new FieldError(
                    "/" + TicketReader.AS_OF,
                    asOf.isPresent() ? Instants.format(asOf.getAsLong()) : "",
                    "the desk stands at " + Instants.format(e.now()) + ", and what it knew before is not kept",
                    "Ask for a moment from there on, or leave as_of out."));
        }
    }

    private RefusedException notOpen(CleanData data, OptionalLong asOf) {
        long created = data.tickets().createdAt()[0];
        long moment = asOf.orElse(Math.max(data.lastMoment(), served.scorer().now()));
        String why = created > moment
                ? "it comes in only at " + Instants.format(created)
                : "by then it is resolved, or the outcome has already happened";
        return new RefusedException(new FieldError(
                "/" + TicketReader.AS_OF,
                Instants.format(moment),
                "the ticket is not open at " + Instants.format(moment) + ": " + why,
                "Ask for a moment at which it is open."));
    }

    private Map<String, Object> ofFeatures(JsonNode ticket) {
        Faults faults = new Faults();
        for (String name : ticket.propertyNames()) {
            if (!WITH_FEATURES.contains(name)) {
                faults.add("/" + Faults.escaped(name), "", "beside features there is no such field", "Leave it out.");
            }
        }
        JsonNode id = ticket.path("ticket_id");
        boolean named = !id.isMissingNode() && !id.isNull();
        if (named && (!(id.isString() || id.isIntegralNumber()) || Texts.isBroken(id.asString()))) {
            faults.add(
                    "/ticket_id", CellReader.shown(id), "it must be a string or a whole number", "Send one, or none.");
        }
        OptionalLong asOf = TicketReader.asOf(ticket.path(TicketReader.AS_OF), faults);
        faults.check();
        RiskQueue queue = features.score(ticket.get(FEATURES));
        Map<String, Object> answer =
                Answer.of(queue, queue.entries().getFirst(), served.scorer().modelId());
        answer.put("ticket_id", named ? id.asString() : "");
        answer.put("as_of", asOf.isPresent() ? Instants.format(asOf.getAsLong()) : "");
        return answer;
    }

    /**
     * A ticket of the desk's queue with all its factors.
     *
     * @throws RefusedException if there is none of this id in the queue
     */
    public Map<String, Object> explanation(String ticketId) {
        RiskQueue queue = served.queue().get();
        for (RiskQueue.Entry entry : queue.entries()) {
            if (entry.explanation().ticketId().equals(ticketId)) {
                return Answer.whole(queue, entry, served.scorer().modelId());
            }
        }
        boolean known = served.scorer().has(ticketId);
        String shown = Texts.shown(ticketId);
        throw known
                ? new RefusedException(
                        Code.TICKET_NOT_OPEN,
                        "Ticket " + shown
                                + " is resolved, or its outcome has already happened; only open tickets have a risk.")
                : new RefusedException(
                        Code.TICKET_UNKNOWN,
                        "The desk has no ticket " + shown
                                + ". Check the id; a ticket that is not in the desk goes to POST /predict.");
    }

    /** The desk's open tickets, highest risk first. */
    public Map<String, Object> queue(int limit) {
        RiskQueue queue = served.queue().get();
        List<Map<String, Object>> top = new ArrayList<>();
        for (RiskQueue.Entry entry : queue.entries()) {
            if (top.size() == limit) {
                break;
            }
            top.add(Answer.brief(queue, entry, top.size() + 1));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("model_id", served.scorer().modelId());
        answer.put("as_of", Instants.format(served.scorer().now()));
        answer.put("open", queue.entries().size());
        answer.put("tickets", top);
        return answer;
    }
}
