import { names, shared, type Naming, type Region } from "./region";

const sunda: Naming = {
  given: {
    laki_laki: names(
      "Asep, Dadang, Cecep, Ujang, Dede, Agus, Tatang, Iwan, Aep, Deden, Gungun, Nandang, Wawan",
      "Encep, Rian, Ginanjar, Rizki, Adang",
    ),
    perempuan: names(
      "Euis, Neng, Iis, Lilis, Tati, Nining, Rina, Elis, Yeyet, Imas, Cucu, Teti, Ai, Wiwin",
      "Nenden, Rosita, Mela, Ratih",
    ),
  },
  middle: {
    laki_laki: names("Rahmat, Wahyu, Hendra, Taufik, Iman, Dian, Rohmat"),
    perempuan: names("Siti, Nur, Rahmawati, Dewi, Komala, Yulia, Kartini"),
  },
  family: shared(
    "Hidayat, Sutisna, Permana, Nugraha, Sopandi, Suryana, Gunawan, Mulyana, Kurniawan",
    "Ruhiyat, Rukmana, Wiraatmaja, Koswara, Setiadi, Suhendar, Maulana",
  ),
  mononymShare: 0.1,
  hasHaji: true,
};

const sundaMuda: Naming = {
  given: {
    laki_laki: names("Fikri, Rangga, Gilang, Reza, Irfan, Yogi, Taufan, Luthfi"),
    perempuan: names("Anisa, Fitri, Nadia, Sarah, Intan, Rifa, Hana, Widya"),
  },
  family: {
    laki_laki: names("Ramadhan, Fauzi, Pratama, Septian, Kusumah, Maulana"),
    perempuan: names("Lestari, Apriliani, Febriani, Maharani, Nurfadilah, Kusumah"),
  },
  mononymShare: 0,
  hasHaji: false,
};

const jawa: Naming = {
  given: {
    laki_laki: names(
      "Bambang, Sutrisno, Slamet, Heru, Agung, Eko, Dwi, Wahyu, Hari, Joko, Sugeng, Teguh, Budi",
      "Yudi, Arif, Anang, Imam, Suryo",
    ),
    perempuan: names(
      "Sri, Endang, Siti, Dwi, Retno, Wiwik, Titik, Ninik, Indah, Lilik, Yuni, Rahayu, Anik",
      "Dyah, Ratna, Tri, Umi, Ira",
    ),
  },
  middle: {
    laki_laki: names("Budi, Tri, Adi, Joko, Cahyo, Agus, Setyo"),
    perempuan: names("Wahyu, Ayu, Rahayu, Endah, Astuti, Kusuma, Fitri"),
  },
  family: {
    laki_laki: names(
      "Santoso, Widodo, Purnomo, Prasetyo, Wibowo, Hartono, Setyawan, Susanto, Nugroho, Hariyanto, Utomo, Subagyo",
    ),
    perempuan: names(
      "Handayani, Wulandari, Lestari, Kusumawati, Setyowati, Purwanti, Widayati, Rahmawati, Pertiwi, Susilowati",
    ),
  },
  mononymShare: 0.08,
  hasHaji: true,
};

const madura: Naming = {
  given: {
    laki_laki: names("Abdul, Mohammad, Moh. Hasan, Syaiful, Fathor, Achmad, Mashudi, Hosnan"),
    perempuan: names("Siti, Khotimah, Hosniyah, Nur, Mutmainnah, Zainab, Faridah"),
  },
  family: {
    laki_laki: names("Rahman, Hamid, Rosyid, Kholil, Bahri, Arifin, Anshori, Jazuli, Munir, Fauzan"),
    perempuan: names("Hasanah, Aisyah, Rohmah, Jamilah, Fitriyah, Maulidah, Rahmah, Munawaroh"),
  },
  mononymShare: 0,
  hasHaji: true,
};

export const bandungRegion: Region = {
  towns: names("Bandung, Cimahi, Garut, Sumedang, Tasikmalaya, Ciamis, Subang"),
  namings: [
    [sunda, 7],
    [sundaMuda, 2],
    [jawa, 1],
  ],
};

export const surabayaRegion: Region = {
  towns: names("Surabaya, Sidoarjo, Gresik, Mojokerto, Lamongan, Bangkalan, Malang"),
  namings: [
    [jawa, 7],
    [madura, 3],
  ],
};
