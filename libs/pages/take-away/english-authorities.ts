/** A local authority of England as other statistics name it. */
export interface NamedAuthority {
  readonly name: string;
  /** Three digits. */
  readonly oldCode: string;
  readonly region: { readonly code: string; readonly name: string };
}

/** Regions by the last digit of their code. */
const regions = [
  ...['North East', 'North West', 'Yorkshire and The Humber', 'East Midlands', 'West Midlands'],
  ...['East of England', 'London', 'South East', 'South West'],
];

/**
 * Authorities with children's services: code, earlier code, region and name. Codes of the Office for National Statistics
 * and of the Department for Education, under the Open Government Licence v3.0. Barnsley and Sheffield stand under the codes
 * they had up to April 2025 as well.
 */
const authorities = `
E06000001 805 1 Hartlepool
E06000002 806 1 Middlesbrough
E06000003 807 1 Redcar and Cleveland
E06000004 808 1 Stockton-on-Tees
E06000005 841 1 Darlington
E06000006 876 2 Halton
E06000007 877 2 Warrington
E06000008 889 2 Blackburn with Darwen
E06000009 890 2 Blackpool
E06000010 810 3 Kingston upon Hull, City of
E06000011 811 3 East Riding of Yorkshire
E06000012 812 3 North East Lincolnshire
E06000013 813 3 North Lincolnshire
E06000014 816 3 York
E06000015 831 4 Derby
E06000016 856 4 Leicester
E06000017 857 4 Rutland
E06000018 892 4 Nottingham
E06000019 884 5 Herefordshire, County of
E06000020 894 5 Telford and Wrekin
E06000021 861 5 Stoke-on-Trent
E06000022 800 9 Bath and North East Somerset
E06000023 801 9 Bristol, City of
E06000024 802 9 North Somerset
E06000025 803 9 South Gloucestershire
E06000026 879 9 Plymouth
E06000027 880 9 Torbay
E06000030 866 9 Swindon
E06000031 874 6 Peterborough
E06000032 821 6 Luton
E06000033 882 6 Southend-on-Sea
E06000034 883 6 Thurrock
E06000035 887 8 Medway
E06000036 867 8 Bracknell Forest
E06000037 869 8 West Berkshire
E06000038 870 8 Reading
E06000039 871 8 Slough
E06000040 868 8 Windsor and Maidenhead
E06000041 872 8 Wokingham
E06000042 826 8 Milton Keynes
E06000043 846 8 Brighton and Hove
E06000044 851 8 Portsmouth
E06000045 852 8 Southampton
E06000046 921 8 Isle of Wight
E06000047 840 1 County Durham
E06000049 895 2 Cheshire East
E06000050 896 2 Cheshire West and Chester
E06000051 893 5 Shropshire
E06000052 908 9 Cornwall
E06000053 420 9 Isles of Scilly
E06000054 865 9 Wiltshire
E06000055 822 6 Bedford
E06000056 823 6 Central Bedfordshire
E06000057 929 1 Northumberland
E06000058 839 9 Bournemouth, Christchurch and Poole
E06000059 838 9 Dorset
E06000060 825 8 Buckinghamshire
E06000061 940 4 North Northamptonshire
E06000062 941 4 West Northamptonshire
E06000063 942 2 Cumberland
E06000064 943 2 Westmorland and Furness
E06000065 815 3 North Yorkshire
E06000066 933 9 Somerset
E08000001 350 2 Bolton
E08000002 351 2 Bury
E08000003 352 2 Manchester
E08000004 353 2 Oldham
E08000005 354 2 Rochdale
E08000006 355 2 Salford
E08000007 356 2 Stockport
E08000008 357 2 Tameside
E08000009 358 2 Trafford
E08000010 359 2 Wigan
E08000011 340 2 Knowsley
E08000012 341 2 Liverpool
E08000013 342 2 St. Helens
E08000014 343 2 Sefton
E08000015 344 2 Wirral
E08000016 370 3 Barnsley
E08000017 371 3 Doncaster
E08000018 372 3 Rotherham
E08000019 373 3 Sheffield
E08000021 391 1 Newcastle upon Tyne
E08000022 392 1 North Tyneside
E08000023 393 1 South Tyneside
E08000024 394 1 Sunderland
E08000025 330 5 Birmingham
E08000026 331 5 Coventry
E08000027 332 5 Dudley
E08000028 333 5 Sandwell
E08000029 334 5 Solihull
E08000030 335 5 Walsall
E08000031 336 5 Wolverhampton
E08000032 380 3 Bradford
E08000033 381 3 Calderdale
E08000034 382 3 Kirklees
E08000035 383 3 Leeds
E08000036 384 3 Wakefield
E08000037 390 1 Gateshead
E08000038 370 3 Barnsley
E08000039 373 3 Sheffield
E09000001 201 7 City of London
E09000002 301 7 Barking and Dagenham
E09000003 302 7 Barnet
E09000004 303 7 Bexley
E09000005 304 7 Brent
E09000006 305 7 Bromley
E09000007 202 7 Camden
E09000008 306 7 Croydon
E09000009 307 7 Ealing
E09000010 308 7 Enfield
E09000011 203 7 Greenwich
E09000012 204 7 Hackney
E09000013 205 7 Hammersmith and Fulham
E09000014 309 7 Haringey
E09000015 310 7 Harrow
E09000016 311 7 Havering
E09000017 312 7 Hillingdon
E09000018 313 7 Hounslow
E09000019 206 7 Islington
E09000020 207 7 Kensington and Chelsea
E09000021 314 7 Kingston upon Thames
E09000022 208 7 Lambeth
E09000023 209 7 Lewisham
E09000024 315 7 Merton
E09000025 316 7 Newham
E09000026 317 7 Redbridge
E09000027 318 7 Richmond upon Thames
E09000028 210 7 Southwark
E09000029 319 7 Sutton
E09000030 211 7 Tower Hamlets
E09000031 320 7 Waltham Forest
E09000032 212 7 Wandsworth
E09000033 213 7 Westminster
E10000003 873 6 Cambridgeshire
E10000007 830 4 Derbyshire
E10000008 878 9 Devon
E10000011 845 8 East Sussex
E10000012 881 6 Essex
E10000013 916 9 Gloucestershire
E10000014 850 8 Hampshire
E10000015 919 6 Hertfordshire
E10000016 886 8 Kent
E10000017 888 2 Lancashire
E10000018 855 4 Leicestershire
E10000019 925 4 Lincolnshire
E10000020 926 6 Norfolk
E10000024 891 4 Nottinghamshire
E10000025 931 8 Oxfordshire
E10000028 860 5 Staffordshire
E10000029 935 6 Suffolk
E10000030 936 8 Surrey
E10000031 937 5 Warwickshire
E10000032 938 8 West Sussex
E10000034 885 5 Worcestershire
`;

/** What stands where nothing is known. */
const unknown = 'x';

const read = ([, code = '', oldCode = '', region = '', name = '']: RegExpMatchArray): [
  string,
  NamedAuthority,
] => [
  code,
  {
    ...{ name, oldCode },
    region: { code: `E1200000${region}`, name: regions[Number(region) - 1] ?? unknown },
  },
];

const byCode: ReadonlyMap<string, NamedAuthority> = new Map(
  [...authorities.matchAll(/^(\w{9}) (\d{3}) (\d) (.+)$/gm)].map(read),
);

/** An authority by its nine-character code; one that is not among them is called by it. */
export const authorityNamed = (code: string): NamedAuthority =>
  byCode.get(code) ?? { name: code, oldCode: unknown, region: { code: unknown, name: unknown } };
