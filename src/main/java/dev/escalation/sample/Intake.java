package dev.escalation.sample;

/** Draws a new ticket: who writes, about what, how, and how urgent and annoyed. */
final class Intake {
    private static final double ANNOYANCE_SPREAD = 0.7;
    private static final double HOT_ANNOYANCE = 1.1;
    private static final double CALM_ANNOYANCE = -0.25;
    private static final double DIFFICULTY_SPREAD = 0.2;
    private static final double NEEDS_ANOTHER_GROUP = 0.04;
    private static final double ROUTED_RIGHT = 0.70;
    private static final double ROUTED_TO_FRONT = 0.22;
    private static final double OWN_PRODUCT = 0.7;

    private final CustomerModel customers;
    private final CustomerMoods moods;

    Intake(CustomerModel customers, CustomerMoods moods) {
        this.customers = customers;
        this.moods = moods;
    }

    TicketState next(int index, long createdAt, Stream stream) {
        Customer customer = customers.any(stream);
        Category category = stream.pick(Category.ALL, c -> c.share);
        Urgency priority = priority(customer, category, stream);
        Group needs = stream.chance(NEEDS_ANOTHER_GROUP) ? stream.any(Group.ALL) : category.home;
        double difficulty = category.difficulty * StrictMath.exp(DIFFICULTY_SPREAD * stream.gaussian());
        double slaHours = priority.slaHours * customer.tier().slaFactor;
        TicketFacts facts = new TicketFacts(
                index,
                customer,
                createdAt,
                category,
                stream.chance(OWN_PRODUCT) ? customer.product() : stream.below(Names.PRODUCTS.size()),
                channel(customer, stream),
                needs,
                difficulty,
                moods.grudge(customer.index(), createdAt),
                createdAt + (long) (slaHours * 3600));
        double annoyance = (customer.hot() ? HOT_ANNOYANCE : CALM_ANNOYANCE) + ANNOYANCE_SPREAD * stream.gaussian();
        return new TicketState(facts, firstGroup(needs, stream), priority, annoyance);
    }

    private static Urgency priority(Customer customer, Category category, Stream stream) {
        double push = (customer.hot() ? 1.0 : 0) + (category == Category.OUTAGE ? 1.2 : 0);
        double level = push + stream.gaussian();
        if (level < 0.7) {
            return level < -0.8 ? Urgency.LOW : Urgency.MEDIUM;
        }
        return level < 1.7 ? Urgency.HIGH : Urgency.URGENT;
    }

    private static Channel channel(Customer customer, Stream stream) {
        return stream.pick(Channel.ALL, c -> customer.hot() ? c.hotShare : c.calmShare);
    }

    private static Group firstGroup(Group needs, Stream stream) {
        double luck = stream.uniform();
        if (luck < ROUTED_RIGHT) {
            return needs;
        }
        return luck < ROUTED_RIGHT + ROUTED_TO_FRONT ? Group.SERVICE_DESK : stream.any(Group.ALL);
    }
}
