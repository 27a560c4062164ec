package dev.escalation.sample;

import java.util.List;
import java.util.Locale;

/** Names of persons, companies and products, put together from the neutral lists of the text resource. */
final class Names {
    static final List<String> PRODUCTS =
            List.of("Atlas CRM", "Beacon Mail", "Cobalt Backup", "Delta Sync", "Ember Analytics", "Fjord Pay");

    private final List<String> first;
    private final List<String> last;
    private final List<String> companyFirst;
    private final List<String> companyLast;

    Names(Grammar grammar) {
        first = grammar.list("first_name");
        last = grammar.list("last_name");
        companyFirst = grammar.list("company_first");
        companyLast = grammar.list("company_last");
    }

    String person(Stream stream) {
        return stream.any(first) + " " + stream.any(last);
    }

    String company(Stream stream) {
        return stream.any(companyFirst) + " " + stream.any(companyLast);
    }

    /** An address in a domain that is reserved for examples. */
    String email(String person, int number) {
        return person.toLowerCase(Locale.ROOT).replace(' ', '.') + number + "@example.com";
    }
}
