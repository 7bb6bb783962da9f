package io.leadline.partners;

import io.leadline.ordering.Paper;
import io.leadline.shared.Sku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Certificates as tests of several rooms need them. */
public final class CertificateExample {

    public static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2030, 3, 1);

    private CertificateExample() {}

    /** Without a version. */
    public static Certificate empty(String id, String supplierId, String... skus) {
        return new Certificate(
                id,
                0,
                supplierId,
                CertificateKind.FOOD_SAFETY,
                "",
                Stream.of(skus).map(Sku::new).toList(),
                NOW,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                0,
                List.of());
    }

    /** With one, whose file is {@code f1}. */
    public static Certificate given(String id, String supplierId, @Nullable LocalDate until) {
        return empty(id, supplierId).given(says(TODAY.minusDays(90), until), paper("f1"), "jana", "Jana", NOW);
    }

    public static Certificate asked(String id, String supplierId, LocalDate neededOn, String... skus) {
        return empty(id, supplierId, skus).wished(wish(neededOn, NOW));
    }

    /** The same with another version. */
    public static Certificate given(Certificate before, @Nullable LocalDate until) {
        return before.given(
                says(TODAY, until), paper("f" + (before.versions().size() + 1)), "jana", "Jana", NOW.plusSeconds(60));
    }

    public static Certificate withdrawn(Certificate before) {
        return before.withdrawn(new Certificate.Withdrawal("Not made any more", "jana", "Jana", NOW.plusSeconds(60)));
    }

    static Certificate.Wish wish(LocalDate neededOn, Instant at) {
        return new Certificate.Wish(neededOn, "For the audit", "bea", "Bea", at);
    }

    static Certificate.Saying says(LocalDate from, @Nullable LocalDate until) {
        return new Certificate.Saying("IFS-4711", "TUV", from, until);
    }

    static Paper paper(String id) {
        return new Paper(id, "ifs.pdf", "application/pdf", 1_000);
    }
}
