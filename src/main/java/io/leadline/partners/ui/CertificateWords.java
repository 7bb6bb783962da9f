package io.leadline.partners.ui;

import com.vaadin.flow.component.Component;
import io.leadline.partners.Certificate;
import io.leadline.partners.CertificateKind;
import io.leadline.partners.CertificateState;
import io.leadline.shared.Sku;
import io.leadline.shell.Format;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Certificates in words. */
final class CertificateWords {

    private static final int FEW = 4;

    private CertificateWords() {}

    static String kind(Component page, CertificateKind kind) {
        return page.getTranslation("partners.certificates.kind." + kind.name());
    }

    /** Its kind, and its name if it has one. */
    static String title(Component page, Certificate one) {
        return one.name().isEmpty()
                ? kind(page, one.kind())
                : one.kind() == CertificateKind.OTHER ? one.name() : kind(page, one.kind()) + ": " + one.name();
    }

    static String scope(Component page, Certificate one, Map<Sku, String> names) {
        if (one.items().isEmpty()) {
            return page.getTranslation("partners.certificates.whole");
        }
        String first = one.items().stream()
                .limit(FEW)
                .map(sku -> names.getOrDefault(sku, sku.value()))
                .collect(Collectors.joining(", "));
        int more = one.items().size() - FEW;
        return more > 0 ? first + ", " + page.getTranslation("partners.touched.more", more) : first;
    }

    /** What the paper of a version says. */
    static String says(Component page, Certificate.Saying says, Format format) {
        LocalDate until = says.validUntil();
        String days = until == null
                ? page.getTranslation("partners.certificates.from", format.date(says.validFrom()))
                : page.getTranslation("partners.certificates.days", format.date(says.validFrom()), format.date(until));
        return Stream.of(says.reference(), says.issuer(), days)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    static String state(Component page, CertificateState state) {
        return page.getTranslation("partners.certificates.state." + state.name());
    }

    static String tone(CertificateState state) {
        return switch (state) {
            case VALID -> "good";
            case ENDING, ASKED -> "warn";
            case RETURNED, OUT -> "bad";
            case COMING, WITHDRAWN -> "neutral";
        };
    }
}
