package dev.escalation.sample;

/** Draws a new ticket: who writes, about what, how, and how urgent and annoyed. */
final class Intake {
    private static final double ANNOYANCE_SPREAD = 0.85;
    private static final double DIFFICULTY_SPREAD = 0.2;
    private static final double NEEDS_ANOTHER_GROUP = 0.04;
    private static final double OWN_PRODUCT = 0.7;

    private final CustomerModel customers;
    private final CustomerMoods moods;

    Intake(CustomerModel customers, CustomerMoods moods) {
        this.customers = customers;
        this.moods = moods;
    }

    TicketState next(int index, long createdAt, Stream stream) {
        Customer customer = customers.any(stream);
        Category category = Category.values()[stream.pick(CustomerModel.shares(Category.values(), c -> c.share))];
        Urgency priority = priority(customer, category, stream);
        Group[] groups = Group.values();
        Group needs = stream.chance(NEEDS_ANOTHER_GROUP) ? groups[stream.below(groups.length)] : category.home;
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
        return new TicketState(facts, firstGroup(needs, stream), priority, ANNOYANCE_SPREAD * stream.gaussian());
    }

    private static Urgency priority(Customer customer, Category category, Stream stream) {
        double push = (customer.hot() ? 1.0 : 0) + (category == Category.OUTAGE ? 1.2 : 0);
        double level = push + stream.gaussian();
        return Urgency.values()[level < -0.8 ? 0 : level < 0.7 ? 1 : level < 1.7 ? 2 : 3];
    }

    private static Channel channel(Customer customer, Stream stream) {
        return Channel.values()[
                stream.pick(CustomerModel.shares(Channel.values(), c -> customer.hot() ? c.hotShare : c.calmShare))];
    }

    private static Group firstGroup(Group needs, Stream stream) {
        return switch (stream.pick(0.70, 0.22, 0.08)) {
            case 0 -> needs;
            case 1 -> Group.SERVICE_DESK;
            default -> Group.values()[stream.below(Group.values().length)];
        };
    }
}
