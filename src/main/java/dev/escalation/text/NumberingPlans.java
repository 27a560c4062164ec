package dev.escalation.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Optional;

/**
 * What the numbering plans of the world say about digits that may be a phone number. Asked only where the rules are
 * unsure, because parsing costs a thousand times what a character of scanning does.
 *
 * @param regions two-letter codes of ISO 3166 whose national numbers are known, the most likely first
 */
record NumberingPlans(List<String> regions) {
    /** The regions of the first large markets; numbers with a calling code are known from everywhere. */
    static final NumberingPlans DEFAULT =
            new NumberingPlans(List.of("US", "GB", "DE", "FR", "ES", "IT", "NL", "IN", "BR", "AU", "JP"));

    NumberingPlans {
        regions = List.copyOf(regions);
    }

    /** Whether digits with their calling code, without {@code +} or {@code 00}, are as long as that country's numbers. */
    boolean isPossible(String digits) {
        return parsed("+" + digits, "ZZ")
                .filter(PhoneNumberUtil.getInstance()::isPossibleNumber)
                .isPresent();
    }

    /** Whether somebody in one of the regions would dial exactly these digits, trunk prefix included. */
    boolean isDialled(String digits) {
        return regions.stream().anyMatch(region -> {
            String national = national(digits, region);
            return digits.equals(national.replaceAll("\\D", ""));
        });
    }

    /** The same, and the digits stand in the groups that this region writes them in. */
    boolean isWritten(String grouped) {
        String groups = groups(grouped);
        return regions.stream().anyMatch(region -> groups.equals(groups(national(grouped, region))));
    }

    /** The usual national form, empty if the region has no such number. */
    private static String national(String text, String region) {
        PhoneNumberUtil library = PhoneNumberUtil.getInstance();
        return parsed(text, region)
                .filter(number -> library.isValidNumberForRegion(number, region))
                .map(number -> library.format(number, PhoneNumberFormat.NATIONAL))
                .orElse("");
    }

    private static String groups(String text) {
        return text.replaceAll("\\D+", " ").strip();
    }

    private static Optional<PhoneNumber> parsed(String text, String region) {
        try {
            return Optional.of(PhoneNumberUtil.getInstance().parse(text, region));
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }
}
