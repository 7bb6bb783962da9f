package io.leadline.transfers.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.transfers.StockTransfer;
import io.leadline.transfers.StockTransfers;
import io.leadline.transfers.TransferLetters;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the buyers that not as much came in as had left. */
@Component
record TellDifference(StockTransfers transfers, TransferLetters letters) implements JobHandler {

    @Override
    public String type() {
        return "planning.tellDifference";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        transfers.batch(job.subject()).stream().filter(StockTransfer::differs).forEach(letters::tellDifference);
        return Map.of();
    }
}
