-- Clocks that the law sets do not stand still for anybody; ours do while we wait for the customer.
update app.promise_policy set pausable = false
 where id in ('complaint-early', 'fca-answer', 'fca-review', 'fca-holding', 'psr-answer', 'psr-review', 'psr-holding', 'energy-answer',
              'energy-review', 'energy-holding', 'dp-acknowledge', 'fca-referral', 'psr-referral', 'energy-referral', 'housing-referral',
              'council-referral', 'dp-referral', 'iso-referral', 'complaint-effect');

-- DISP 1.5.2: what is received on a day that is no business day, or after its close, may count as received on the next.
update app.promise_policy set receipt_rolls = true where id = 'complaint-early';

update app.promise_policy
   set extensions_allowed = 1, extension_amount = 20, extension_unit = 'working_days',
       extension_condition = 'Exceptional, for reasons beyond our control, with a holding reply that says why and when (DISP 1.6.2A)'
 where id = 'psr-answer';

update app.promise_policy
   set extensions_allowed = 1, extension_amount = 10, extension_unit = 'working_days',
       extension_condition = 'With good reason, told to the complainant together with how to reach the Ombudsman (Code 6.4)'
 where id in ('housing-answer', 'council-answer');

update app.promise_policy
   set extensions_allowed = 1, extension_amount = 20, extension_unit = 'working_days',
       extension_condition = 'With good reason, told to the complainant together with how to reach the Ombudsman (Code 6.15)'
 where id in ('housing-stage-two', 'council-stage-two');

update app.promise_policy
   set extensions_allowed = 1, extension_amount = 10, extension_unit = 'working_days',
       extension_condition = 'With good reason, told to the complainant'
 where id in ('iso-answer', 'stage-two-default');
