package io.leadline.transfers.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.transfers.StockTransfers;
import io.leadline.transfers.TransferLetters;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes to those for whom a transfer waits. */
@Component
record RemindTransfer(StockTransfers transfers, TransferLetters letters) implements JobHandler {

    @Override
    public String type() {
        return "planning.remindTransfer";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        letters.remind(transfers.batch(job.subject()));
        return Map.of();
    }
}
