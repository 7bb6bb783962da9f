package io.leadline.quotations.ui;

import io.leadline.quotations.Comparison;
import io.leadline.quotations.Quotations;
import io.leadline.shared.BusinessClock;
import io.leadline.shell.Live;

/** What pages about requests for quotation read from and act on. */
@org.springframework.stereotype.Component
record QuotationDesk(Quotations quotations, Comparison comparison, BusinessClock clock, Live live) {}
