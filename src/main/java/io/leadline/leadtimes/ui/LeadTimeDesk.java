package io.leadline.leadtimes.ui;

import io.leadline.leadtimes.LeadTimeCases;
import io.leadline.shared.BusinessClock;
import io.leadline.shell.Live;

/** What pages about one lead time read from and act on. */
@org.springframework.stereotype.Component
record LeadTimeDesk(LeadTimeCases cases, BusinessClock clock, Live live) {}
