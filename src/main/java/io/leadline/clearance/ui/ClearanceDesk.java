package io.leadline.clearance.ui;

import io.leadline.clearance.OverstockCases;
import io.leadline.shared.BusinessClock;
import io.leadline.shell.Live;

/** What pages about overstock read from and act on. */
@org.springframework.stereotype.Component
record ClearanceDesk(OverstockCases cases, BusinessClock clock, Live live) {}
