package io.leadline.partners.store;

import io.leadline.partners.Certificate;
import io.leadline.storage.chain.History;
import io.leadline.storage.chain.Strand;
import java.util.List;

/** What a certificate is of is one entry; each version, wish and word on a version the next, and its end the last. */
final class CertificateHistory implements History.Kept {

    static final History.InDocument HISTORY = new History.InDocument(
            "certificates",
            MongoCertificates.CERTIFICATES,
            List.of(
                    Strand.once("made", "certificate", "madeAt", "supplierId", "kind", "name", "items"),
                    Strand.list("versions", "certificate.versions"),
                    Strand.list("wishes", "certificate.wishes"),
                    Strand.list("verdicts", "certificate.verdicts"),
                    Strand.once("withdrawn", "certificate.withdrawn", "at", "reason", "by", "byName")),
            List.of(
                    Certificate.class,
                    Certificate.Version.class,
                    Certificate.Wish.class,
                    Certificate.Verdict.class,
                    Certificate.Withdrawal.class));

    @Override
    public History history() {
        return HISTORY;
    }
}
