import { names, shared, type Naming, type Region } from "./region";

const toba: Naming = {
  given: {
    laki_laki: names("Parulian, Marihot, Tigor, Saut, Hotman, Rudolf, Jonni, Binsar, Togar, Martua"),
    perempuan: names("Rosmawati, Lamria, Tiur, Duma, Hotmaida, Ester, Romauli, Sondang, Nurlince, Berliana"),
  },
  middle: {
    laki_laki: names("Pardamean, Hasudungan, Manahan, Parlindungan, Maruli"),
    perempuan: names("Uli, Maria, Natalia, Elisabet, Kristina"),
  },
  family: shared(
    "Simanjuntak, Hutabarat, Situmorang, Sinaga, Manurung, Sihombing, Gultom, Tambunan, Purba",
    "Silitonga",
  ),
  mononymShare: 0,
  hasHaji: false,
};

const karo: Naming = {
  given: {
    laki_laki: names("Ersada, Malem, Rasmin, Terang, Jefri, Andreas, Salmon"),
    perempuan: names("Malemna, Rehulina, Ngena, Yuni, Serly, Indriani, Elvina"),
  },
  family: shared("Ginting, Tarigan, Sembiring, Karo-Karo, Perangin-angin"),
  daughter: "br.",
  mononymShare: 0,
  hasHaji: false,
};

const mandailing: Naming = {
  given: {
    laki_laki: names(
      "Ahmad, Rahmat, Ali Imran, Pangeran, Samsul, Zulkifli, Hasanuddin, Irwansyah, Fahmi",
      "Mulia",
    ),
    perempuan: names(
      "Nurhayati, Masdalifah, Rahmadani, Siti Aisyah, Nursaima, Latifah, Elida, Khairani",
      "Wardah",
    ),
  },
  middle: {
    laki_laki: names("Soleh, Parlaungan, Sutan, Hamonangan, Ridho"),
    perempuan: names("Hannum, Sari, Yanti, Khoiriyah, Sakinah"),
  },
  family: shared(
    "Nasution, Lubis, Siregar, Harahap, Hasibuan, Daulay, Batubara, Rangkuti, Pulungan",
    "Matondang",
  ),
  mononymShare: 0,
  hasHaji: true,
};

const melayuDeli: Naming = {
  given: {
    laki_laki: names("Syahrial, Khairul, Azwar, Faisal, Tengku Amir, Rusli, Baharuddin, Iskandar, Zainal"),
    perempuan: names(
      "Zuraida, Syarifah, Fauziah, Nur Azizah, Maimunah, Tengku Mira, Halimah, Rohani, Salmah",
    ),
  },
  family: shared("Syahputra, Effendi, Arifin, Alamsyah, Hakim, Umri, Saleh, Fadillah, Ananda"),
  mononymShare: 0.15,
  hasHaji: true,
};

const jawaDeli: Naming = {
  given: {
    laki_laki: names("Suprianto, Sugianto, Legiman, Misno, Hariadi, Poniran, Suyatno, Paimin, Ngadiran"),
    perempuan: names("Sriyani, Sumarni, Suriani, Ponirah, Sulastri, Tumini, Supriyati, Legini, Marsiyem"),
  },
  family: {
    laki_laki: names("Prayogi, Syahputra, Wibowo, Handoko, Prasetya, Kesuma"),
    perempuan: names("Ningsih, Kesuma, Rahayu, Astuti, Handayani"),
  },
  mononymShare: 0.5,
  hasHaji: true,
};

export const medanRegion: Region = {
  towns: names("Medan, Binjai, Lubuk Pakam, Padangsidimpuan, Pematangsiantar, Kabanjahe, Tarutung"),
  namings: [
    [mandailing, 3],
    [toba, 2],
    [karo, 1],
    [melayuDeli, 2],
    [jawaDeli, 2],
  ],
};

const minang: Naming = {
  given: {
    laki_laki: names(
      "Afrizal, Yusrizal, Dedi, Hendri, Afdal, Rino, Syafrizal, Nofri, Zulfahmi, Reza, Budiman",
      "Irfan, Mardison, Jasril, Wendra, Ilham, Taufik, Yulmaidi",
    ),
    perempuan: names(
      "Yulia, Desi, Fitria, Rina, Nofrianti, Elvi, Yusmanidar, Marlina, Syafni, Wirdayanti",
      "Mutia, Rahmi, Zulfa, Asnimar, Deswita, Nelmawati, Gusnita, Hasnah",
    ),
  },
  middle: {
    laki_laki: names("Mulyadi, Hidayat, Kurniawan, Rahman, Saputra, Hamdi"),
    perempuan: names("Oktavia, Rahmawati, Novita, Suryani, Anggraini, Ramadhani"),
  },
  family: shared(
    "Piliang, Chaniago, Koto, Tanjung, Sikumbang, Jambak, Guci, Melayu, Mandaliko, Salo",
    "Payobada",
  ),
  mononymShare: 0.35,
  hasHaji: true,
};

const mandailingPerantau: Naming = { ...mandailing, mononymShare: 0 };

export const bukittinggiRegion: Region = {
  towns: names("Bukittinggi, Payakumbuh, Lubuk Basung, Padang Panjang, Batusangkar, Padang, Pariaman"),
  namings: [
    [minang, 9],
    [mandailingPerantau, 1],
  ],
};

const palembang: Naming = {
  given: {
    laki_laki: names(
      "Muhammad, Husni, Darmawan, Rusdi, Amrullah, Fadli, Herman, Zainuri, Anwar, Komaruddin",
      "Sofyan, Umar, Yuliansyah, Ansori, Hasbullah",
    ),
    perempuan: names(
      "Fatimah, Nurjanah, Rosdiana, Yuliana, Maryam, Hasanah, Emilia, Rodiah, Cek Ayu, Nurbaiti",
      "Zahara, Murniati, Suhaila, Lasmi, Holidah",
    ),
  },
  middle: {
    laki_laki: names("Akbar, Firdaus, Amin, Syukri, Hafiz, Ridwansyah"),
    perempuan: names("Apriani, Oktarina, Agustina, Puspita, Damayanti, Eka"),
  },
  family: shared(
    "Azhari, Romadon, Badaruddin, Marzuki, Effendi, Zulkarnain, Alfian, Mursalin, Hamzah",
    "Yunus, Cikden, Apriyadi",
  ),
  descent: {
    laki_laki: names("Kemas, Kiagus, Masagus, Raden"),
    perempuan: names("Nyimas, Nyayu, Masayu, Raden Ayu"),
  },
  mononymShare: 0,
  hasHaji: true,
};

const sumselHulu: Naming = {
  given: {
    laki_laki: names("Jhoni, Herwansyah, Yogi, Deni, Ferdian, Hendra, Sepriadi, Marhen, Rozali"),
    perempuan: names("Yeni, Leni, Megawati, Septiana, Novi, Helmiyati, Rita, Susilawati, Meri"),
  },
  family: {
    laki_laki: names("Wijaya, Saputra, Pratama, Irawan, Efriadi, Sumantri, Kurnia"),
    perempuan: names("Susanti, Kurnia, Sumantri, Apriani, Lestari, Irawan"),
  },
  mononymShare: 0.15,
  hasHaji: true,
};

export const palembangRegion: Region = {
  towns: names("Palembang, Kayuagung, Indralaya, Prabumulih, Sekayu, Lahat, Muara Enim"),
  namings: [
    [palembang, 6],
    [sumselHulu, 3],
    [jawaDeli, 1],
  ],
};
