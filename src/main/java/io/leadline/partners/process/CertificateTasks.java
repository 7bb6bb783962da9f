package io.leadline.partners.process;

import io.leadline.catalog.CompanyCurrency;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.engine.TaskRecord;
import io.leadline.inbox.TaskSubject;
import io.leadline.inbox.TaskSubjects;
import io.leadline.partners.Certificate;
import io.leadline.partners.Certificates;
import io.leadline.shared.Money;
import org.springframework.stereotype.Component;

/** What the task of a supplier is about that is asked for a certificate. */
@Component
class CertificateTasks implements TaskSubjects {

    private static final int NORMAL = 2;

    private final Certificates certificates;
    private final Suppliers suppliers;
    private final String currency;

    CertificateTasks(Certificates certificates, Suppliers suppliers, CompanyCurrency currency) {
        this.certificates = certificates;
        this.suppliers = suppliers;
        this.currency = currency.code();
    }

    @Override
    public boolean owns(String processId) {
        return processId.equals("supplier-certificate");
    }

    @Override
    public TaskSubject describe(TaskRecord task) {
        Certificate certificate = certificates.get(task.subject());
        Certificate.Watch watch = certificate.watch();
        String supplier =
                suppliers.find(certificate.supplierId()).map(Supplier::name).orElse(certificate.supplierId());
        return new TaskSubject(
                certificate.called().isEmpty() ? supplier : certificate.called(),
                certificate.supplierId(),
                supplier,
                null,
                Money.zero(currency),
                watch == null ? null : watch.day(),
                NORMAL,
                "company",
                null,
                "partners.certificates.kind." + certificate.kind().name(),
                null);
    }
}
