package io.leadline.quotations.store;

import io.leadline.quotations.Award;
import io.leadline.quotations.Quotation;
import io.leadline.quotations.QuotationRequest;
import io.leadline.quotations.Quoted;
import io.leadline.quotations.RequestStep;
import io.leadline.quotations.Wanted;
import io.leadline.storage.chain.History;
import io.leadline.storage.chain.Strand;
import java.util.List;

/** What was asked of whom is one entry, each quotation another, and each word of the company on it the next. */
final class QuotationHistory implements History.Kept {

    static final History.InDocument HISTORY = new History.InDocument(
            "quotation-requests",
            MongoQuotationRequests.REQUESTS,
            List.of(
                    Strand.once(
                            "asked",
                            "request",
                            "askedAt",
                            "askedBy",
                            "askedByName",
                            "lines",
                            "neededOn",
                            "locationId",
                            "locationName",
                            "suppliers",
                            "message"),
                    Strand.list("quotations", "request.quotations"),
                    Strand.list("steps", "request.steps")),
            List.of(
                    QuotationRequest.class,
                    QuotationRequest.Asked.class,
                    Wanted.class,
                    Quotation.class,
                    Quoted.class,
                    RequestStep.class,
                    Award.Part.class));

    @Override
    public History history() {
        return HISTORY;
    }
}
