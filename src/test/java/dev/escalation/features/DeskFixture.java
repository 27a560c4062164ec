package dev.escalation.features;

import dev.escalation.data.ActorRole;
import dev.escalation.data.AgentTable;
import dev.escalation.data.AttributeColumn;
import dev.escalation.data.CleanData;
import dev.escalation.data.CodedColumn;
import dev.escalation.data.CustomerTable;
import dev.escalation.data.DataOrigin;
import dev.escalation.data.DeskRules;
import dev.escalation.data.Dictionary;
import dev.escalation.data.EventTable;
import dev.escalation.data.EventType;
import dev.escalation.data.Instants;
import dev.escalation.data.LabelSource;
import dev.escalation.data.Outcome;
import dev.escalation.data.TextColumn;
import dev.escalation.data.TicketTable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Small desks made by hand. Moments are written as hours after Monday 2026-01-05T00:00Z. */
public final class DeskFixture {
    static final long MONDAY = Instant.parse("2026-01-05T00:00:00Z").toEpochMilli();

    private final List<Ticket> tickets = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private DeskRules.TicketRow ticketRow = DeskRules.TicketRow.LAST_MOMENT;
    private LabelSource escalation = new LabelSource.Flag("escalated_flag");

    record Event(
            String ticket,
            EventType type,
            double hour,
            String actor,
            ActorRole role,
            String from,
            String to,
            String text) {}

    public static final class Ticket {
        private final String id;
        private final String customer;
        private final double createdHour;
        private @Nullable String priority;
        private @Nullable String group;
        private @Nullable String agent;
        private String description = "";
        private double dueHour = Double.NaN;
        private double resolvedHour = Double.NaN;
        private double escalatedHour = Double.NaN;
        private boolean escalatedWithoutTime;

        Ticket(String id, String customer, double createdHour) {
            this.id = id;
            this.customer = customer;
            this.createdHour = createdHour;
        }

        public Ticket priority(String value) {
            priority = value;
            return this;
        }

        public Ticket group(String value) {
            group = value;
            return this;
        }

        public Ticket about(String words) {
            description = words;
            return this;
        }

        public Ticket agent(String value) {
            agent = value;
            return this;
        }

        public Ticket dueAt(double hour) {
            dueHour = hour;
            return this;
        }

        public Ticket resolvedAt(double hour) {
            resolvedHour = hour;
            return this;
        }

        public Ticket escalatedAt(double hour) {
            escalatedHour = hour;
            return this;
        }

        public Ticket escalatedAtSomeTime() {
            escalatedWithoutTime = true;
            return this;
        }
    }

    public static long at(double hour) {
        return Double.isNaN(hour) ? Instants.MISSING : MONDAY + Math.round(hour * Instants.MILLIS_PER_HOUR);
    }

    public DeskFixture rowsTell(DeskRules.TicketRow moment) {
        ticketRow = moment;
        return this;
    }

    public DeskFixture escalationIs(LabelSource source) {
        escalation = source;
        return this;
    }

    public Ticket ticket(String id, String customer, double createdHour) {
        Ticket ticket = new Ticket(id, customer, createdHour);
        tickets.add(ticket);
        return ticket;
    }

    public DeskFixture event(String ticket, EventType type, double hour) {
        return event(ticket, type, hour, "", ActorRole.UNKNOWN, "", "");
    }

    public DeskFixture message(String ticket, ActorRole role, double hour) {
        return event(ticket, EventType.COMMENTED, hour, role.id() + "-1", role, "", "");
    }

    public DeskFixture says(String ticket, ActorRole role, double hour, String text) {
        events.add(new Event(ticket, EventType.COMMENTED, hour, role.id() + "-1", role, "", "", text));
        return this;
    }

    public DeskFixture change(String ticket, EventType type, double hour, String from, String to) {
        return event(ticket, type, hour, "", ActorRole.AGENT, from, to);
    }

    public DeskFixture event(
            String ticket, EventType type, double hour, String actor, ActorRole role, String from, String to) {
        events.add(new Event(ticket, type, hour, actor, role, from, to, ""));
        return this;
    }

    public CleanData data(double lastHour) {
        Dictionary customers = new Dictionary();
        tickets.forEach(ticket -> customers.add(ticket.customer));
        Dictionary agents = new Dictionary();
        agents.add("A1");
        agents.add("A2");
        return new CleanData(
                new CustomerTable(
                        customers,
                        TextColumn.missing(customers.size()),
                        TextColumn.missing(customers.size()),
                        CodedColumn.missing(customers.size()),
                        CodedColumn.missing(customers.size()),
                        List.of()),
                new AgentTable(agents, TextColumn.missing(2), CodedColumn.missing(2), new double[] {3, 9}, List.of()),
                ticketTable(),
                eventTable(),
                new DeskRules(
                        escalation,
                        new LabelSource.Flag("sla_breached"),
                        Set.of(EventType.TRANSFERRED),
                        ticketRow,
                        ZoneOffset.UTC),
                new DataOrigin("fixture", "native", "0".repeat(64)),
                at(lastHour));
    }

    private TicketTable ticketTable() {
        Dictionary ids = new Dictionary();
        tickets.forEach(ticket -> ids.add(ticket.id));
        int n = tickets.size();
        return new TicketTable(
                ids,
                moments(ticket -> at(ticket.createdHour)),
                coded(ticket -> ticket.customer),
                coded(ticket -> ticket.agent),
                TextColumn.missing(n),
                texts(tickets.stream().map(ticket -> ticket.description)),
                CodedColumn.missing(n),
                coded(ticket -> ticket.priority),
                CodedColumn.missing(n),
                CodedColumn.missing(n),
                coded(ticket -> ticket.group),
                moments(ticket -> at(ticket.resolvedHour)),
                moments(ticket -> Instants.MISSING),
                moments(ticket -> at(ticket.dueHour)),
                bytes(n, Outcome.UNKNOWN),
                flags(),
                moments(ticket -> at(ticket.escalatedHour)),
                List.<AttributeColumn>of());
    }

    private static TextColumn texts(Stream<String> cells) {
        TextColumn.Builder column = new TextColumn.Builder();
        cells.forEach(column::add);
        return column.build();
    }

    private byte[] flags() {
        byte[] flags = new byte[tickets.size()];
        for (int t = 0; t < flags.length; t++) {
            Ticket ticket = tickets.get(t);
            flags[t] = !Double.isNaN(ticket.escalatedHour) || ticket.escalatedWithoutTime ? Outcome.YES : Outcome.NO;
        }
        return flags;
    }

    private long[] moments(ToLongFunction<Ticket> moment) {
        return tickets.stream().mapToLong(moment).toArray();
    }

    private CodedColumn coded(Function<Ticket, @Nullable String> value) {
        Dictionary dictionary = new Dictionary();
        int[] codes = tickets.stream()
                .map(value)
                .mapToInt(text -> text == null ? Dictionary.MISSING : dictionary.add(text))
                .toArray();
        return new CodedColumn(codes, dictionary);
    }

    private static byte[] bytes(int rows, byte value) {
        byte[] column = new byte[rows];
        Arrays.fill(column, value);
        return column;
    }

    private EventTable eventTable() {
        int n = events.size();
        int[] ticket = new int[n];
        byte[] type = new byte[n];
        byte[] role = new byte[n];
        long[] time = new long[n];
        int[] actor = new int[n];
        int[] from = new int[n];
        int[] to = new int[n];
        Dictionary actors = new Dictionary();
        Dictionary values = new Dictionary();
        List<String> ids = tickets.stream().map(t -> t.id).toList();
        for (int e = 0; e < n; e++) {
            Event event = events.get(e);
            ticket[e] = ids.indexOf(event.ticket);
            type[e] = (byte) event.type.ordinal();
            role[e] = (byte) event.role.ordinal();
            time[e] = at(event.hour);
            actor[e] = event.actor.isEmpty() ? Dictionary.MISSING : actors.add(event.actor);
            from[e] = event.from.isEmpty() ? Dictionary.MISSING : values.add(event.from);
            to[e] = event.to.isEmpty() ? Dictionary.MISSING : values.add(event.to);
        }
        return new EventTable(
                ticket,
                type,
                time,
                TextColumn.missing(n),
                new CodedColumn(actor, actors),
                role,
                CodedColumn.missing(n),
                new CodedColumn(from, values),
                new CodedColumn(to, values),
                texts(events.stream().map(event -> event.text)));
    }
}
