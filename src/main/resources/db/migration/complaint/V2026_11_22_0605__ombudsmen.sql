-- Who looks at a complaint after us. Letters print these rows; keep them up to date on the page of the same name.
create table app.complaint_ombudsman (
    id            varchar(40)  primary key check (id ~ '^[a-z][a-z0-9-]*$'),
    name          varchar(120) not null check (btrim(name) <> ''),
    address       varchar(400) not null check (btrim(address) <> ''),
    phone         varchar(40),
    email         varchar(254),
    website       varchar(200) not null,
    time_limit    varchar(300) not null check (btrim(time_limit) <> ''),
    source        varchar(500) not null check (btrim(source) <> ''),
    in_force_from date         not null,
    updated_at    timestamptz  not null default now(),
    updated_by    text         not null default 'kept',
    row_version   bigint       not null default 0
);

insert into app.complaint_ombudsman (id, name, address, phone, email, website, time_limit, source, in_force_from) values
    ('fos', 'Financial Ombudsman Service', E'Exchange Tower\nLondon\nE14 9SR', '0800 023 4567',
     'complaint.info@financial-ombudsman.org.uk', 'www.financial-ombudsman.org.uk',
     'within six months of the date of this letter',
     'FCA Handbook DISP 1.6.2 and 2.8.2 (six months); address as the Service gives it: check it before first use', '2013-04-01'),
    ('energy', 'Energy Ombudsman', E'PO Box 966\nWarrington\nWA4 9DF', '0330 440 1624',
     'enquiry@energyombudsman.org', 'www.energyombudsman.org',
     'within twelve months of the date of this letter',
     'Gas and Electricity (Consumer Complaints Handling Standards) Regulations 2008, reg. 6; Energy Ombudsman, eight-week and deadlock letters; address: check it before first use',
     '2008-10-01'),
    ('hos', 'Housing Ombudsman Service', E'PO Box 1484\nUnit D\nPreston\nPR2 0ET', '0300 111 3000',
     'info@housing-ombudsman.org.uk', 'www.housing-ombudsman.org.uk',
     'within twelve months of the date of our final response',
     'Housing Ombudsman Complaint Handling Code (statutory since 1 April 2024); address: check it before first use', '2024-04-01'),
    ('lgsco', 'Local Government and Social Care Ombudsman', E'PO Box 4771\nCoventry\nCV4 0EH', '0300 061 0614',
     null, 'www.lgo.org.uk', 'within twelve months of when you first knew of the matter',
     'LGSCO Complaint Handling Code, used in its casework from 1 April 2026; Local Government Act 1974 s26B (twelve months); address: check it before first use',
     '2026-04-01'),
    ('ico', 'Information Commissioner''s Office', E'Wycliffe House\nWater Lane\nWilmslow\nCheshire\nSK9 5AF', '0303 123 1113',
     null, 'ico.org.uk', 'within three months of our last meaningful contact about it',
     'Data Protection Act 2018 s164A and s165 (as amended by the Data (Use and Access) Act 2025); the three months are the Office''s own guidance',
     '2026-06-19');
